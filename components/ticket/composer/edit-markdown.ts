/** A text and its selection. */
export type Selected = { text: string; start: number; end: number };

/** A replacement of part of a text, and the new selection. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

export type Format = "bold" | "italic" | "code" | "code block" | "bullets" | "numbers" | "quote" | "link";

const MARKS = { bold: "**", italic: "*", code: "`" } as const;

/** A button of the toolbar. Using it twice undoes it, where that can be detected. */
export function format(selected: Selected, how: Format): Edit {
  if (how === "bold" || how === "italic" || how === "code") return toggleMark(selected, MARKS[how]);
  if (how === "code block") return fence(selected);
  return how === "link" ? link(selected) : toggleLines(selected, how);
}

function toggleMark({ text, start, end }: Selected, mark: string): Edit {
  const inner = text.slice(start, end);
  const size = mark.length;
  const isMarked = text.slice(start - size, start) === mark && text.slice(end, end + size) === mark;
  if (isMarked)
    return { from: start - size, to: end + size, insert: inner, start: start - size, end: end - size };
  return { from: start, to: end, insert: `${mark}${inner}${mark}`, start: start + size, end: end + size };
}

/** On separate lines. */
function fence({ text, start, end }: Selected): Edit {
  const before = start > 0 && text[start - 1] !== "\n" ? "\n" : "";
  const after = end < text.length && text[end] !== "\n" ? "\n" : "";
  const inner = text.slice(start, end);
  const at = start + before.length + 4;
  const insert = `${before}\`\`\`\n${inner}\n\`\`\`${after}`;
  return { from: start, to: end, insert, start: at, end: at + inner.length };
}

function link({ text, start, end }: Selected): Edit {
  const inner = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(inner);
  const insert = isAddress ? `[](${inner})` : `[${inner}](https://)`;
  const at = isAddress ? start + 1 : start + inner.length + 3;
  return { from: start, to: end, insert, start: at, end: isAddress ? at : at + "https://".length };
}

const PREFIX = { bullets: /^- /, numbers: /^\d+\. /, quote: /^> / } as const;

/** Whole lines, however much of them is selected. */
function toggleLines({ text, start, end }: Selected, how: keyof typeof PREFIX): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const isSo = lines.every((line) => PREFIX[how].test(line));
  const mark = (index: number) => ({ bullets: "- ", numbers: `${index + 1}. `, quote: "> " })[how];
  const insert = lines
    .map((line, index) => (isSo ? line.replace(PREFIX[how], "") : `${mark(index)}${line}`))
    .join("\n");
  const isOne = lines.length === 1;
  return { from, to, insert, start: isOne ? from + insert.length : from, end: from + insert.length };
}

const ITEM = /^(\s*)(?:([-*+]|>) |(\d+)([.)]) )/;

/** Enter continues a list or quote; in an empty item it ends it. @returns null for a normal Enter */
export function continueList({ text, start, end }: Selected): Edit | null {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const match = ITEM.exec(line);
  if (start !== end || !match) return null;
  const [mark, indent = "", bullet, number, dot] = match;
  if (line.length === mark.length) return { from, to: start, insert: "", start: from, end: from };
  const next = bullet ? `${bullet} ` : `${Number(number) + 1}${dot} `;
  const insert = `\n${indent}${next}`;
  return { from: start, to: start, insert, start: start + insert.length, end: start + insert.length };
}

/** Pasting a URL over words links them. @returns null for a normal paste */
export function pasteOver({ text, start, end }: Selected, pasted: string): Edit | null {
  const words = text.slice(start, end);
  if (words.trim() === "" || /^https?:\/\//.test(words) || !/^https?:\/\/\S+$/.test(pasted)) return null;
  const insert = `[${words}](${pasted})`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}
