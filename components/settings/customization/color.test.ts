import { expect, test } from "vitest";
import { contrast, isColor } from "./color";

test("contrast follows WCAG: 21 for black and white, 1 for equals, symmetric", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#2458d3", "#2458d3")).toBe(1);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ffffff", "#777777")).toBe(contrast("#777777", "#ffffff"));
});

test("a color is # and six hex digits", () => {
  expect(["#7A1fa2", "#000000"].every(isColor)).toBe(true);
  expect(["", "#fff", "7a1fa2", "#7a1fa2ff", "#7a1fag", "red"].some(isColor)).toBe(false);
});
