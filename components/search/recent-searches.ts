"use client";

const MOST = 6;
const keyOf = (slug: string) => `lodge:searches:${slug}`;

/** @returns this browser's latest queries, newest first */
export function recentSearches(slug: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string") : [];
  } catch {
    return [];
  }
}

export function addRecentSearch(slug: string, query: string): void {
  const text = query.trim();
  if (text === "") return;
  const others = recentSearches(slug).filter((other) => other !== text);
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify([text, ...others].slice(0, MOST)));
  } catch {
    // Storage may be blocked: then nothing is remembered.
  }
}
