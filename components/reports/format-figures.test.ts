import { expect, test } from "vitest";
import { change, formatDuration, share } from "./format-figures";

test("formats durations in the two largest units", () => {
  const told = [null, 20, 90, 3_600, 12_000, 86_400, 187_200, 172_700].map(formatDuration);
  expect(told).toEqual(["–", "< 1 min", "2 min", "1 h", "3 h 20 min", "1 d", "2 d 4 h", "2 d"]);
});

test("shares and changes are null without data", () => {
  expect([share(0, 0), share(1, 3), share(0, 4)]).toEqual([null, "33%", "0%"]);
  expect([change(5, 4), change(2, 4), change(4, 4), change(4, 0), change(null, 3)]).toEqual([
    ...["+25%", "−50%", "no change", null, null],
  ]);
});
