import type { Edit, Selected } from "./edit-markdown";

export const selectedIn = (field: HTMLTextAreaElement): Selected => ({
  text: field.value,
  start: field.selectionStart,
  end: field.selectionEnd,
});

/** Deprecated, but the only way that keeps the browser's undo. */
type Typing = { execCommand?: (command: string, hasUi: boolean, text: string) => boolean };

/** Makes an edit as if it were typed, so that it fires events and the browser can undo it. */
export function applyEdit(field: HTMLTextAreaElement, { from, to, insert, start, end }: Edit): void {
  field.focus();
  field.setSelectionRange(from, to);
  const isNothing = from === to && insert === "";
  if (!isNothing && !typeInto(insert)) {
    field.setRangeText(insert, from, to, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  field.setSelectionRange(start, end);
}

const typeInto = (text: string): boolean =>
  (document as Typing).execCommand?.(text === "" ? "delete" : "insertText", false, text) ?? false;
