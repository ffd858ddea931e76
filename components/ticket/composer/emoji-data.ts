import { gemoji } from "gemoji";

export type Emoji = { emoji: string; name: string; words: string; category: string };

/** Loaded on first use. */
const ALL: Emoji[] = gemoji.map(({ emoji, names, tags, description, category }) => ({
  emoji,
  name: names[0] ?? description,
  words: [...names, ...tags, description].join(" ").toLowerCase(),
  category,
}));

/** @returns emoji that match the words, those named so first */
export function findEmoji(query: string, most: number): Emoji[] {
  const words = query
    .toLowerCase()
    .split(/[\s:]+/)
    .filter(Boolean);
  const [first = ""] = words;
  return ALL.filter((emoji) => words.every((word) => emoji.words.includes(word)))
    .map((emoji) => ({ emoji, rank: emoji.name === first ? 0 : emoji.name.startsWith(first) ? 1 : 2 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ emoji }) => emoji);
}
