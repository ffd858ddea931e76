/** Prefix of the stored drafts' names. */
const PREFIX = "lodge:draft:";

/** After signing out nothing is stored, even if the page is still unloading. */
let isOver = false;

/** Deletes all drafts of this browser; the server keeps its own. */
export function clearDraftBackups(): void {
  isOver = true;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Storage can't be read, so nothing was stored.
  }
}

/**
 * A backup of what the server doesn't have yet: storage may be full or blocked.
 * @param copy null removes it
 */
export function backUpDraft(kind: string, key: string, copy: unknown): void {
  if (isOver) return;
  try {
    const name = `${PREFIX}${kind}:${key}`;
    if (copy === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(copy));
  } catch {
    // Then there's no backup.
  }
}

/** @returns what an earlier page couldn't save (a crash, no network), by key */
export function draftBackups(kind: string): [key: string, copy: unknown][] {
  if (typeof window === "undefined") return [];
  const prefix = `${PREFIX}${kind}:`;
  try {
    return Object.entries(localStorage)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, text]) => [name.slice(prefix.length), JSON.parse(String(text))]);
  } catch {
    // Storage is blocked or holds something else: the server's drafts are all there is.
    return [];
  }
}
