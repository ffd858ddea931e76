import "server-only";
import { quoteValue } from "./format";
import type { NameBook } from "./find-names";

type Found = { ids: string[]; problem: string | null };

const NOUN = { assignee: "agent", team: "team", tag: "tag", category: "category" } as const;

/**
 * Finds the name a filter refers to: exactly, or else by the beginning of the name or of a word in it.
 * @returns the ids, or a message that suggests the closest name
 */
export function lookUpName(book: NameBook, kind: keyof typeof NOUN, value: string): Found {
  const wanted = value.toLowerCase();
  const all = book.filter((named) => named.kind === kind);
  const has = (test: (name: string) => boolean) =>
    all.filter(({ name, other }) => [name, other].some((text) => text !== "" && test(text.toLowerCase())));
  const exact = has((name) => name === wanted);
  // Tags match exactly: `tag:vip` must not find `vip-lost`.
  const close = kind === "tag" ? [] : has((name) => name.startsWith(wanted) || name.includes(` ${wanted}`));
  const found = exact.length > 0 ? exact : close;
  if (found.length > 0) return { ids: found.map(({ id }) => id), problem: null };
  const meant = closest(
    wanted,
    all.map(({ name }) => name),
  );
  const advice = meant === null ? "" : ` Did you mean ${quoteValue(meant)}?`;
  return { ids: [], problem: `${kind}:${quoteValue(value)}: no ${NOUN[kind]} has this name.${advice}` };
}

/** @returns the name that shares the most letter pairs with a text, but at least a third */
function closest(text: string, names: string[]): string | null {
  const wanted = pairs(text);
  let best: { name: string; share: number } | null = null;
  for (const name of names) {
    const own = pairs(name.toLowerCase());
    const share = (2 * [...wanted].filter((pair) => own.has(pair)).length) / (wanted.size + own.size);
    if (share >= 1 / 3 && share > (best?.share ?? 0)) best = { name, share };
  }
  return best?.name ?? null;
}

const pairs = (text: string) =>
  new Set(Array.from(` ${text} `).map((letter, index, all) => letter + (all[index + 1] ?? "")));
