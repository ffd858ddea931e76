export type Mentionable = {
  id: string;
  name: string;
  email: string | null;
  /** The text after the @. */
  handle: string;
};

/** A mention being typed, and its position. */
export type MentionQuery = { start: number; text: string };

const OPEN = /(?:^|[\s(])@([^\s@()][^\n@()]{0,40})?$/u;

/** @returns null when the caret isn't after an @ */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const match = OPEN.exec(text.slice(0, caret));
  if (!match) return null;
  const typed = match[1] ?? "";
  return { start: caret - typed.length, text: typed };
}

/**
 * Those whose name, part of it, or email starts with what was typed; matches at the start of the name first.
 */
export function matchMentions(all: readonly Mentionable[], query: string): Mentionable[] {
  const wanted = query.toLowerCase();
  const rank = ({ name, email }: Mentionable) => {
    const lower = name.toLowerCase();
    if (lower.startsWith(wanted)) return 0;
    if (lower.split(/\s+/u).some((word) => word.startsWith(wanted))) return 1;
    return email?.toLowerCase().startsWith(wanted) ? 2 : 3;
  };
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 6)
    .map(({ one }) => one);
}

/** @returns the text with the mention inserted, and the new caret */
export function withMention(
  text: string,
  caret: number,
  { start }: MentionQuery,
  handle: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, start)}${handle} `;
  return { text: before + text.slice(caret).replace(/^ /, ""), caret: before.length };
}
