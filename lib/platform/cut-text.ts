import "server-only";

/** @returns the beginning of a text, without half a character at its end: no database takes one within JSON */
export const cutText = (text: string, length: number): string => Array.from(text).slice(0, length).join("");
