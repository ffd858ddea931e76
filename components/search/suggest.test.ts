import { expect, test } from "vitest";
import { suggest, wordAt } from "./suggest";

const known = { tag: ["refund", "big customer"], assignee: ["Grace Kim"] };
/** `|` marks the caret. @returns the query as each suggestion would make it */
function completions(marked: string): string[] {
  const caret = marked.indexOf("|");
  const query = marked.replace("|", "");
  const { start, end, items } = suggest(query, caret, known);
  return items.map(({ text }) => query.slice(0, start) + text + query.slice(end));
}

test("completes the start of a word to a filter", () => {
  expect(completions("late st|")).toEqual(["late status:"]);
  expect(completions("-ta|")).toEqual(["-tag:"]);
  expect(completions("late |")).toEqual([]);
  expect(completions("xyz|")).toEqual([]);
});

test("suggests a filter's values, fixed ones and the workspace's", () => {
  expect(completions("status:|")).toEqual(
    ["open", "pending", "resolved", "closed"].map((v) => `status:${v} `),
  );
  expect(completions("status:open,pe|")).toEqual(["status:open,pending "]);
  expect(completions("tag:big|")).toEqual(['tag:"big customer" ']);
  expect(completions('tag:"big cu| late')).toEqual(['tag:"big customer" ']);
  expect(completions("assignee:ki|")).toEqual(['assignee:"Grace Kim" ']);
  expect(completions("assignee:m|")).toEqual(["assignee:me "]);
  expect(completions("colour:|")).toEqual([]);
});

test("replaces only the word at the caret", () => {
  expect(completions("is:w|a late")).toEqual(["is:waiting  late"]);
  expect(wordAt('a "b c" d', 6)).toEqual({ start: 2, end: 7, typed: '"b c' });
});
