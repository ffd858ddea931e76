import { expect, test } from "vitest";
import { matchMentions, mentionQuery, withMention } from "./mention-query";

const person = (name: string, email: string | null = null) => ({ id: name, name, email, handle: name });
const ALL = [
  person("Grace Kim", "grace@acme.example"),
  person("Adam Reyes", "adam@acme.example"),
  person("Kimberly Stone", "kim@acme.example"),
  person("Billing"),
];

test.each([
  ["@", 1, { start: 1, text: "" }],
  ["Ask @gr", 7, { start: 5, text: "gr" }],
  ["(@Grace K", 9, { start: 2, text: "Grace K" }],
  ["a@b", 3, null],
  ["@gr\nnext", 8, null],
  ["no at all", 9, null],
])("of %j at %j", (text, caret, expected) => {
  expect(mentionQuery(text, caret)).toEqual(expected);
});

test("matches at the start of names come first, then words, then emails", () => {
  expect(matchMentions(ALL, "kim").map(({ name }) => name)).toEqual(["Kimberly Stone", "Grace Kim"]);
  expect(matchMentions(ALL, "adam@").map(({ name }) => name)).toEqual(["Adam Reyes"]);
  expect(matchMentions(ALL, "").length).toBe(4);
  expect(matchMentions(ALL, "Grace Kim and")).toEqual([]);
});

test("the mention replaces what was typed", () => {
  const text = "Ask @gr about it";
  expect(withMention(text, 7, { start: 5, text: "gr" }, "Grace Kim")).toEqual({
    text: "Ask @Grace Kim about it",
    caret: 15,
  });
});
