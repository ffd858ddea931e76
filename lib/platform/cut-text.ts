import "server-only";

/** @returns the first characters of a text. Never splits a surrogate pair, which PostgreSQL refuses in JSON. */
export const cutText = (text: string, length: number): string => Array.from(text).slice(0, length).join("");
