import { expect, test } from "vitest";
import { matchOptions, nextIndex } from "./match-options";

const options = ["Grace Kim", "Adam Reyes", "Kim Adams"].map((label) => ({ id: label, label }));
const found = (text: string, canCreate = false) =>
  matchOptions(options, text, canCreate ? (name) => name : null).map(({ label, isNew }) =>
    isNew ? `+${label}` : label,
  );

test("lists everything until something is typed", () => {
  expect(found("")).toEqual(["Grace Kim", "Adam Reyes", "Kim Adams"]);
  expect(found("  ")).toHaveLength(3);
});

test("matches at the start come first, then starts of words, never the middle of a word", () => {
  expect(found("kim")).toEqual(["Kim Adams", "Grace Kim"]);
  expect(found("ADAM")).toEqual(["Adam Reyes", "Kim Adams"]);
  expect(found("race")).toEqual([]);
});

test("matches hidden search terms", () => {
  const withMail = [{ id: "1", label: "Grace", keywords: "grace@acme.example" }];
  expect(matchOptions(withMail, "grace@", null)).toHaveLength(1);
});

test("lists externally found options last", () => {
  const more = [
    { id: "1", label: "Adam Kimble", isFound: true },
    ...options,
    { id: "2", label: "Zoe", isFound: true },
  ];
  expect(matchOptions(more, "kim", null).map(({ label }) => label)).toEqual([
    "Kim Adams",
    "Adam Kimble",
    "Grace Kim",
    "Zoe",
  ]);
});

test("offers to create only what doesn't exist", () => {
  expect(found(" big  customer ", true)).toEqual(["+big customer"]);
  expect(found("grace kim", true)).toEqual(["Grace Kim"]);
  expect(found("grace", true)).toEqual(["Grace Kim", "+grace"]);
});

test("arrow keys wrap around", () => {
  expect([nextIndex("ArrowDown", 2, 3), nextIndex("ArrowUp", 0, 3)]).toEqual([0, 2]);
  expect([nextIndex("Home", 2, 3), nextIndex("End", 0, 3)]).toEqual([0, 2]);
  expect([nextIndex("a", 0, 3), nextIndex("ArrowDown", 0, 0)]).toEqual([null, null]);
});
