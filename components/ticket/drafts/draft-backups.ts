/** What the names of drafts in this browser begin with. */
const PREFIX = "lodge:draft:";

/** Whoever has signed out leaves nothing behind, whatever is still on its way while the page goes. */
let isOver = false;

/** Leaves nothing of anybody's drafts in this browser; the server keeps its own. */
export function clearDraftBackups(): void {
  isOver = true;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be read.
  }
}

/** A second net for what is not on the server yet: storage may be full or blocked. @param copy null removes it */
export function backUpDraft(kind: string, key: string, copy: unknown): void {
  if (isOver) return;
  try {
    const name = `${PREFIX}${kind}:${key}`;
    if (copy === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(copy));
  } catch {
    // Then there is none.
  }
}

/** @returns what an earlier page could not save (it crashed, or the network was away), by key */
export function draftBackups(kind: string): [key: string, copy: unknown][] {
  if (typeof window === "undefined") return [];
  const prefix = `${PREFIX}${kind}:`;
  try {
    return Object.entries(localStorage)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), JSON.parse(String(text))]);
  } catch {
    // Storage is blocked, or holds what is no draft: the server's are all there is.
    return [];
  }
}
