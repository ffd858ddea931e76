import "server-only";
import type { MarkedText } from "./schemas";

/** What PostgreSQL puts around a hit; no text of anybody's has these. */
export const HIT_START = "\u0002";
export const HIT_END = "\u0003";

/** @returns a headline of PostgreSQL's in pieces, on one line */
export function readMarks(headline: string): MarkedText {
  const line = headline.replaceAll(/\s+/g, " ").trim();
  return line.split(HIT_START).flatMap((part, index) => {
    if (index === 0) return piece(part, false);
    const [hit = "", ...rest] = part.split(HIT_END);
    return [...piece(hit, true), ...piece(rest.join(""), false)];
  });
}

const piece = (text: string, hit: boolean): MarkedText => (text === "" ? [] : [{ text, hit }]);

/** @returns a text in pieces, with every occurrence of the words marked; null when there is none */
export function markWords(text: string, words: string[]): MarkedText | null {
  const wanted = words.filter((word) => word !== "").sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return null;
  const pattern = new RegExp(`(${wanted.map((word) => RegExp.escape(word)).join("|")})`, "iu");
  const pieces = text.split(pattern);
  return pieces.length < 2 ? null : pieces.flatMap((part, index) => piece(part, index % 2 === 1));
}
