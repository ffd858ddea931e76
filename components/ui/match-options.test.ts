import { expect, test } from "vitest";
import { matchOptions, nextIndex } from "./match-options";

const options = ["Grace Kim", "Adam Reyes", "Kim Adams"].map((label) => ({ id: label, label }));
const found = (text: string, canCreate = false) =>
  matchOptions(options, text, canCreate ? (name) => name : null).map(({ label, isNew }) =>
    isNew ? `+${label}` : label,
  );

test("all stand there until something is typed", () => {
  expect(found("")).toEqual(["Grace Kim", "Adam Reyes", "Kim Adams"]);
  expect(found("  ")).toHaveLength(3);
});

test("what begins so comes first, then words that do; the middle of a word is not meant", () => {
  expect(found("kim")).toEqual(["Kim Adams", "Grace Kim"]);
  expect(found("ADAM")).toEqual(["Adam Reyes", "Kim Adams"]);
  expect(found("race")).toEqual([]);
});

test("words that are not shown are found too", () => {
  const withMail = [{ id: "1", label: "Grace", keywords: "grace@acme.example" }];
  expect(matchOptions(withMail, "grace@", null)).toHaveLength(1);
});

test("what somebody found for what is typed stands last, whatever it is called", () => {
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

test("what is not there can be made, and what is there can't", () => {
  expect(found(" big  customer ", true)).toEqual(["+big customer"]);
  expect(found("grace kim", true)).toEqual(["Grace Kim"]);
  expect(found("grace", true)).toEqual(["Grace Kim", "+grace"]);
});

test("the arrows go round", () => {
  expect([nextIndex("ArrowDown", 2, 3), nextIndex("ArrowUp", 0, 3)]).toEqual([0, 2]);
  expect([nextIndex("Home", 2, 3), nextIndex("End", 0, 3)]).toEqual([0, 2]);
  expect([nextIndex("a", 0, 3), nextIndex("ArrowDown", 0, 0)]).toEqual([null, null]);
});
