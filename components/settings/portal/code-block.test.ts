import { expect, test } from "vitest";
import { SNIPPETS, portalAddress } from "@/lib/identity/snippets/snippets";
import { highlight } from "./code-block";

test("keeps every character of a snippet, in any language", () => {
  for (const { write } of SNIPPETS) {
    const code = write(portalAddress({ baseUrl: "https://help.example.com", workspaceId: "w" }));
    expect(
      highlight(code)
        .map(({ text }) => text)
        .join(""),
    ).toBe(code);
  }
});

test("finds comments and strings; // within a string isn't a comment", () => {
  const kinds = highlight(`# one\nx = "https://example.com" /* two */`).map(({ kind, text }) => [kind, text]);
  expect(kinds).toEqual([
    ["comment", "# one"],
    ["plain", "\nx = "],
    ["string", '"https://example.com"'],
    ["plain", " "],
    ["comment", "/* two */"],
  ]);
});
