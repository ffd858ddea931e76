import { expect, test } from "vitest";
import { completionAt, findMacros } from "./completion";

const at = (text: string) => completionAt(text, text.length);

test("a slash at the start of a line completes macros, with several words", () => {
  expect(at("/")).toEqual({ kind: "macro", query: "", from: 0, to: 1 });
  expect(at("Hi\n/refund po")).toEqual({ kind: "macro", query: "refund po", from: 3, to: 13 });
  expect(at("and/or")).toBeNull();
  expect(at(`${"x".repeat(100)}\n/a`)).toMatchObject({ kind: "macro", query: "a", from: 101 });
  expect(at(`${"x".repeat(90)}/a`)).toBeNull();
});

test("a colon and two letters complete emoji", () => {
  expect(at("Fine :Smi")).toEqual({ kind: "emoji", query: "smi", from: 5, to: 9 });
  expect(at(":+1")).toMatchObject({ kind: "emoji", query: "+1" });
  expect(at("at 10:30")).toBeNull();
  expect(at("so: s")).toBeNull();
  expect(at("https://a.example:80")).toBeNull();
});

test("ignores the text after the caret", () => {
  expect(completionAt("/a b", 2)).toEqual({ kind: "macro", query: "a", from: 0, to: 2 });
});

test("finds macros by name first, then by text", () => {
  const macro = (name: string, body: string) => ({ name, body });
  const all = [
    macro("Apology", "Your refund is late."),
    macro("Refund", "Done."),
    macro("Greeting", "Hello."),
  ];
  const names = (query: string) => findMacros(all, query).map(({ name }) => name);
  expect(names("refund")).toEqual(["Refund", "Apology"]);
  expect(names("late apo")).toEqual(["Apology"]);
  expect(names("refund hello")).toEqual([]);
  expect(names("")).toEqual(["Apology", "Refund", "Greeting"]);
});
