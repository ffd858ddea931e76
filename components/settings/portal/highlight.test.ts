import { expect, test } from "vitest";
import { SNIPPET_LANGUAGES, signingSnippet } from "@/lib/identity/format";
import { highlight } from "./highlight";

test("no letter of a snippet is lost, in any language", () => {
  for (const { id } of SNIPPET_LANGUAGES) {
    const code = signingSnippet(id, { baseUrl: "https://help.example.com", workspaceId: "w" });
    expect(
      highlight(code)
        .map(({ text }) => text)
        .join(""),
    ).toBe(code);
  }
});

test("comments and strings are told from the rest; a // within a string is no comment", () => {
  const kinds = highlight(`# one\nx = "https://example.com" /* two */`).map(({ kind, text }) => [kind, text]);
  expect(kinds).toEqual([
    ["comment", "# one"],
    ["plain", "\nx = "],
    ["string", '"https://example.com"'],
    ["plain", " "],
    ["comment", "/* two */"],
  ]);
});
