/** What the names of drafts in this browser begin with. */
export const BACKUPS = "lodge:draft:";

/** Leaves nothing of anybody's drafts in this browser; the server keeps its own. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(BACKUPS)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where nothing can be read.
  }
}
