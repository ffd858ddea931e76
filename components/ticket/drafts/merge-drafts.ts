import type { AttachmentDto } from "@/lib/platform/files/schemas";

type Files = readonly AttachmentDto[];
type Written = { text: string; files: Files };

/**
 * Merges two drafts with the same base without losing what either has added. What was added before or after
 * the base stays there; what was sent or cleared here stays gone.
 * @param theirs the server's version
 */
export function mergeDrafts(base: Written, theirs: Written, own: Written): Written {
  // Everything was sent here, and the same text is back: the reply was undone.
  const isBack = own.text === "" && own.files.length === 0 && theirs.text === base.text;
  if (isBack) return { text: theirs.text, files: theirs.files };
  return {
    text: joinTexts(base.text, theirs.text, own.text),
    files: joinFiles(base.files, theirs.files, own.files),
  };
}

/** Whether two have the same text and files. */
export const isSameDraft = (one: Written, other: Written): boolean =>
  one.text === other.text &&
  one.files.length === other.files.length &&
  one.files.every(({ id }, index) => id === other.files[index]?.id);

function joinTexts(base: string, theirs: string, own: string): string {
  if (theirs === base || own.startsWith(theirs)) return own;
  if (base !== "" && theirs.endsWith(base)) {
    const before = theirs.slice(0, -base.length);
    return own.startsWith(before.trimEnd()) ? own : (before + own).trimEnd();
  }
  if (base !== "" && theirs.startsWith(base)) {
    const behind = theirs.slice(base.length);
    return own.endsWith(behind.trimStart()) ? own : (own + behind).trimStart();
  }
  return [theirs, own].filter(Boolean).join("\n\n");
}

function joinFiles(base: Files, theirs: Files, own: Files): Files {
  const known = new Set([...base, ...own].map(({ id }) => id));
  const come = theirs.filter(({ id }) => !known.has(id));
  return come.length === 0 ? own : [...come, ...own];
}
