import { expect, test } from "vitest";
import { highlightMentions } from "./note-item";

test.each([
  ["<p>@Ann Lee and @ann</p>", "<p><strong>@Ann Lee</strong> and <strong>@ann</strong></p>"],
  ["<p>@Annabel</p>", "<p>@Annabel</p>"],
  [
    '<p><a href="https://x.example/@Ann">@Ann</a></p>',
    '<p><a href="https://x.example/@Ann"><strong>@Ann</strong></a></p>',
  ],
  ["<p>@Q&amp;A (us)!</p>", "<p><strong>@Q&amp;A (us)</strong>!</p>"],
  ["<p>nobody</p>", "<p>nobody</p>"],
])("%s", (html, marked) => {
  expect(highlightMentions(html, ["Ann", "Ann Lee", "Q&A (us)"])).toBe(marked);
});
