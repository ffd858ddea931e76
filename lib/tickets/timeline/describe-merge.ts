import "server-only";

type Key =
  "merged" | "mergedInto" | "separated" | "separatedFrom" | "split" | "splitFrom" | "linked" | "unlinked";
type Data = Partial<Record<Key, number>> & { subject?: string };

const WORDS: Record<Key, (ticket: string) => string> = {
  merged: (ticket) => `merged ${ticket} into this`,
  mergedInto: (ticket) => `merged this into ${ticket}`,
  separated: (ticket) => `undid the merge of ${ticket}`,
  separatedFrom: (ticket) => `undid the merge of this into ${ticket}`,
  split: (ticket) => `split ${ticket} off this`,
  splitFrom: (ticket) => `split this off ${ticket}`,
  linked: (ticket) => `linked this with ${ticket}`,
  unlinked: (ticket) => `removed the link with ${ticket}`,
};

/** Describes merges, splits and links with another ticket; null for anything else. */
export function describeMerge(stored: unknown, actor: string): string | null {
  const data = (stored ?? {}) as Data;
  const key = (Object.keys(WORDS) as Key[]).find((name) => data[name] !== undefined);
  if (!key) return null;
  const subject = data.subject ? ` \u201c${data.subject}\u201d` : "";
  return `${actor} ${WORDS[key](`#${data[key]}${subject}`)}`;
}
