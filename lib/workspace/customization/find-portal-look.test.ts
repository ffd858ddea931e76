import { expect, it } from "vitest";
import { readableOn } from "./find-portal-look";

it.each([
  ["#2458d3", "#ffffff"],
  ["#ffdd00", "#000000"],
  ["#ffffff", "#000000"],
  ["#000000", "#ffffff"],
  ["#00a000", "#000000"],
  ["#7a0bc0", "#ffffff"],
  ["#757575", "#ffffff"],
  ["#767676", "#000000"],
])("on %s, %s has more contrast", (accent, expected) => {
  expect(readableOn(accent)).toBe(expected);
});
