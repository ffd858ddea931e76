import "server-only";
import type { TextPart } from "./format";
import type { MarkedText } from "./schemas";

/** The position of a match, and the index of the search part that it matches. */
type Hit = { start: number; end: number; part: number };

/** Approximate length of an excerpt. */
const WIDTH = 220;
/** Limits work on long texts with thousands of matches. */
const MAX_HITS = 200;
/** How far before the first match an excerpt can begin. */
const BEFORE = 90;

/** @returns a text in pieces, with matches marked */
export function markText(text: string, parts: readonly TextPart[]): MarkedText {
  return piecesOf(text, hitsIn(text, parts), 0, text.length);
}

/**
 * @returns the sentence with the most matches, on one line; null when no part matches literally
 */
export function excerptOf(text: string, parts: readonly TextPart[]): MarkedText | null {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const hits = hitsIn(line, parts);
  const first = bestStart(hits);
  if (!first) return null;
  const start = startOfSentence(line, first.start);
  const end = endOfSentence(line, Math.max(first.end, start + WIDTH));
  return [
    ...(start > 0 ? [{ text: "… ", hit: false }] : []),
    ...piecesOf(line, hits, start, end),
    ...(end < line.length ? [{ text: " …", hit: false }] : []),
  ];
}

function hitsIn(text: string, parts: readonly TextPart[]): Hit[] {
  const found = parts.flatMap((part, index) => {
    const pattern = part.negated ? null : patternOf(part);
    if (!pattern) return [];
    return [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      part: index,
    }));
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end).slice(0, MAX_HITS);
}

/** Matches words as PostgreSQL does: letters and digits with any separator. A prefix extends to the end of the word. */
function patternOf({ kind, text }: TextPart): RegExp | null {
  const words = text.match(/[\p{L}\p{N}]+/gu);
  if (!words) return null;
  const rest = kind === "prefix" ? "[\\p{L}\\p{N}]*" : "(?![\\p{L}\\p{N}])";
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[^\\p{L}\\p{N}]{1,4}")}${rest}`, "giu");
}

/** @returns the first match of the excerpt with the most different parts; the earliest on a tie */
function bestStart(hits: Hit[]): Hit | null {
  let best: { hit: Hit; parts: number } | null = null;
  for (const [index, hit] of hits.entries()) {
    const within = hits.slice(index).filter(({ end }) => end <= hit.start + WIDTH - BEFORE);
    const parts = new Set(within.map(({ part }) => part)).size;
    if (!best || parts > best.parts) best = { hit, parts };
  }
  return best?.hit ?? null;
}

function startOfSentence(line: string, at: number): number {
  const from = Math.max(0, at - BEFORE);
  if (from === 0 && !/[.!?]\s/.test(line.slice(0, at))) return 0;
  const before = line.slice(from, at);
  const sentence = Math.max(...[". ", "! ", "? "].map((end) => before.lastIndexOf(end)));
  if (sentence >= 0) return from + sentence + 2;
  return from === 0 ? 0 : from + before.indexOf(" ") + 1;
}

function endOfSentence(line: string, at: number): number {
  if (at >= line.length) return line.length;
  const word = line.lastIndexOf(" ", at);
  return word > at - 40 ? word : at;
}

function piecesOf(text: string, hits: Hit[], start: number, end: number): MarkedText {
  const pieces: MarkedText = [];
  let at = start;
  for (const hit of hits.filter((some) => some.start >= start && some.end <= end)) {
    if (hit.start < at) continue;
    pieces.push(
      { text: text.slice(at, hit.start), hit: false },
      { text: text.slice(hit.start, hit.end), hit: true },
    );
    at = hit.end;
  }
  pieces.push({ text: text.slice(at, end), hit: false });
  return pieces.filter((piece) => piece.text !== "");
}
