import { describe, expect, test } from "vitest";
import { continueList, format, pasteOver } from "./edit-markdown";
import type { Edit, Format, Selected } from "./edit-markdown";

/** `[` and `]` mark the selection, `|` the caret. */
function read(marked: string): Selected {
  const start = marked.search(/[[|]/);
  const end = marked.includes("]") ? marked.indexOf("]") - 1 : start;
  return { text: marked.replace(/[[\]|]/g, ""), start, end };
}

function write({ text }: Selected, edit: Edit | null): string | null {
  if (!edit) return null;
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
  if (edit.start === edit.end) return `${after.slice(0, edit.start)}|${after.slice(edit.start)}`;
  return `${after.slice(0, edit.start)}[${after.slice(edit.start, edit.end)}]${after.slice(edit.end)}`;
}

const formatted = (marked: string, how: Format) => write(read(marked), format(read(marked), how));
const entered = (marked: string) => write(read(marked), continueList(read(marked)));

describe("the toolbar", () => {
  test.each([
    ["bold", "a [b] c", "a **[b]** c"],
    ["bold", "a **[b]** c", "a [b] c"],
    ["bold", "|", "**|**"],
    ["italic", "[b]", "*[b]*"],
    ["code", "a [b]", "a `[b]`"],
    ["code block", "a [b] c", "a \n```\n[b]\n```\n c"],
    ["bullets", "a\nb|b\nc", "a\n- bb|\nc"],
    ["bullets", "[a\nb]", "[- a\n- b]"],
    ["bullets", "[- a\n- b]", "[a\nb]"],
    ["numbers", "[a\nb]", "[1. a\n2. b]"],
    ["quote", "[a\nb]", "[> a\n> b]"],
  ] as const)("%s: %s becomes %s", (how, before, after) => {
    expect(formatted(before, how)).toBe(after);
  });

  test("a link selects the missing part", () => {
    const words = format({ text: "see this", start: 4, end: 8 }, "link");
    expect(words).toEqual({ from: 4, to: 8, insert: "[this](https://)", start: 11, end: 19 });
    const address = format({ text: "https://a.example", start: 0, end: 17 }, "link");
    expect(address).toMatchObject({ insert: "[](https://a.example)", start: 1, end: 1 });
  });
});

test.each([
  ["- a|", "- a\n- |"],
  ["  * a|", "  * a\n  * |"],
  ["9. a|", "9. a\n10. |"],
  ["1) a|b", "1) a\n2) |b"],
  ["> a|", "> a\n> |"],
  ["- a\n- |", "- a\n|"],
  ["1. a\n2. |x", "1. a\n|x"],
  ["plain|", null],
  ["-|", null],
  ["- a[b]", null],
])("Enter at the end of %s", (before, after) => expect(entered(before)).toBe(after));

test("a URL pasted over words links them, over a URL it replaces it", () => {
  const words = { text: "see this", start: 4, end: 8 };
  expect(pasteOver(words, "https://a.example")).toMatchObject({ insert: "[this](https://a.example)" });
  expect(pasteOver(words, "not an address")).toBeNull();
  expect(pasteOver({ ...words, end: 4 }, "https://a.example")).toBeNull();
  expect(pasteOver({ text: "https://b.example", start: 0, end: 17 }, "https://a.example")).toBeNull();
});
