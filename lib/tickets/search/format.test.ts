import { expect, test } from "vitest";
import { parseQuery, quoteValue } from "./format";

const texts = (query: string) =>
  parseQuery(query).text.map(({ kind, text, negated }) => `${negated ? "-" : ""}${kind} ${text}`);
const filters = (query: string) =>
  parseQuery(query).filters.map(
    ({ key, values, negated }) => `${negated ? "-" : ""}${key}=${values.join("|")}`,
  );

test("parses words, phrases, prefixes and exclusions", () => {
  expect(texts('late "out of stock" deliver* -spam refund')).toEqual([
    "word late",
    "phrase out of stock",
    "prefix deliver",
    "-word spam",
    "prefix refund",
  ]);
  expect(texts("exact -spam")).toEqual(["word exact", "-word spam"]);
  expect(texts('say "so')).toEqual(["word say", "phrase so"]);
  expect(texts("  !!! * — ")).toEqual([]);
});

test("parses filters, alternatives, quoted names and exclusions", () => {
  expect(filters('status:open,PENDING -tag:"big, customer",vip from:Jane@Example.com')).toEqual([
    "status=open|pending",
    "-tag=big, customer|vip",
    "from=Jane@Example.com",
  ]);
  expect(filters("#42 number:7 is:waiting has:attachment before:2026-02-28 after:7d")).toEqual([
    "number=42",
    "number=7",
    "is=waiting",
    "has=attachment",
    "before=2026-02-28",
    "after=7d",
  ]);
});

test("treats what only looks like a filter as text", () => {
  expect(texts("https://example.com/a colour:red 10:30")).toEqual([
    "word https://example.com/a",
    "word colour:red",
    "prefix 10:30",
  ]);
});

test("reports invalid values with what to write instead, and ignores them", () => {
  expect(parseQuery("status:opne is: before:2026-02-31 number:x")).toMatchObject({
    text: [],
    filters: [],
    problems: [
      "status:opne: use open, pending, resolved, or closed.",
      "is: needs a value: a property, such as waiting or unread.",
      "before:2026-02-31: use a date such as 2026-05-31, today, yesterday, or 7d for the last 7 days.",
      "number:x: use a ticket number.",
    ],
  });
});

test("rejects days outside the calendar", () => {
  expect(parseQuery("before:0000-01-01 after:9999-01-01 before:1999-12-31")).toMatchObject({
    filters: [{ values: ["1999-12-31"] }],
    problems: [expect.stringContaining("0000-01-01"), expect.stringContaining("9999-01-01")],
  });
});

test("each part knows its position", () => {
  const query = "a status:open b";
  const { text, filters: found } = parseQuery(query);
  expect([...text, ...found].map(({ start, end }) => query.slice(start, end))).toEqual([
    "a",
    "b",
    "status:open",
  ]);
});

test("quotes a value only where needed, and parses it back", () => {
  expect(quoteValue("refund")).toBe("refund");
  expect(parseQuery(`tag:${quoteValue('big, "old" customer')}`).filters[0]?.values).toEqual([
    "big, old customer",
  ]);
});
