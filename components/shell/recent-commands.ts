/** A remembered command: a page to go to, or an action's id. */
export type RecentCommand = { id: string; label: string; hint?: string; href?: string };

const MOST = 6;
const keyOf = (slug: string) => `lodge:commands:${slug}`;

/** @returns recent commands of this browser, latest first */
export function recentCommands(slug: string): RecentCommand[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? "[]");
    return Array.isArray(kept) ? (kept as RecentCommand[]) : [];
  } catch {
    return [];
  }
}

export function addRecentCommand(slug: string, command: RecentCommand): void {
  const others = recentCommands(slug).filter(({ id }) => id !== command.id);
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify([command, ...others].slice(0, MOST)));
  } catch {
    // Storage may be blocked: then nothing is remembered.
  }
}
