import { expect, test } from "vitest";
import { parseQuery } from "./format";
import { excerptOf, markText } from "./mark-text";
import type { MarkedText } from "./schemas";

/** Marks as asterisks. */
const shown = (pieces: MarkedText | null) =>
  pieces?.map(({ text, hit }) => (hit ? `*${text}*` : text)).join("");
const mark = (text: string, query: string) => shown(markText(text, parseQuery(query).text));
const excerpt = (text: string, query: string) => shown(excerptOf(text, parseQuery(query).text));

test.each([
  ["Refunds and REFUND", "refund x", "Refunds and *REFUND*"],
  ["Refunds and REFUND", "refund", "*Refunds* and *REFUND*"],
  ["Out of  stock, out-of-stock", '"out of stock"', "*Out of  stock*, *out-of-stock*"],
  ["didn't (a+b)* <b>bold</b>", "didn't b", "*didn't* (a+*b*)* <*b*>*bold*</*b*>"],
  ["see https://example.com/a", "https://example.com/a", "see *https://example.com/a*"],
  ["Grüße, GRÜSSE", "grüße", "*Grüße*, GRÜSSE"],
  ["not this", "-this", "not this"],
  ["nothing", "...", "nothing"],
])("%s, searched for %s", (text, query, expected) => {
  expect(mark(text, query)).toBe(expected);
});

test("shows the best matching sentence on one line, with an ellipsis where it is cut", () => {
  const filler = "Nothing of this matters to anybody who reads it here and now. ".repeat(6);
  expect(excerpt(`An ocelot. ${filler}\nThe ocelot\nmet a zebra. ${filler}`, "zebra ocelot")).toMatch(
    /^… The \*ocelot\* met a \*zebra\*\. Nothing of .* …$/,
  );
  expect(excerpt("The ocelot is short.", "ocelot")).toBe("The *ocelot* is short.");
  expect(excerpt(`${"word ".repeat(100)}needle ${"word ".repeat(100)}`, "needle")).toMatch(
    /^… (word ){5,}\*needle\*( word){5,} …$/,
  );
  expect(excerpt(`${"x".repeat(500)} needle`, "needle")).toMatch(/^… \*needle\*$/);
  expect(excerpt("Something else", "ocelot")).toBeUndefined();
});
