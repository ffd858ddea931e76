import { expect, test } from "vitest";
import { markWords, readMarks } from "./mark-text";

test("a headline becomes pieces on one line, whatever markup the text has", () => {
  expect(readMarks("a <b>\n\u0002refund\u0003 of \u0002late\u0003")).toEqual([
    { text: "a <b> ", hit: false },
    { text: "refund", hit: true },
    { text: " of ", hit: false },
    { text: "late", hit: true },
  ]);
  expect(readMarks("")).toEqual([]);
});

test("words are marked whatever their case, the longest first, and none is no mark", () => {
  expect(markWords("Jane (jane@a.example)", ["jane", "jane@a"])).toEqual([
    { text: "Jane", hit: true },
    { text: " (", hit: false },
    { text: "jane@a", hit: true },
    { text: ".example)", hit: false },
  ]);
  expect(markWords("a+b", ["."])).toBeNull();
  expect(markWords("a", [])).toBeNull();
});
