import "server-only";
import { deleteFile } from "./storage";

/** How old a file without a place has to be: its author may still be writing. */
export const ORPHAN_AGE = 24 * 3_600_000;

export type Orphan = { id: string; storageKey: string };

/**
 * Removes files that have no place, the row before the bytes, so that a row never points to nothing.
 * @param removeRow removes the row only while it still has no place
 */
export async function removeOrphans(
  orphans: Orphan[],
  removeRow: (id: string) => Promise<{ count: number }>,
): Promise<void> {
  for (const { id, storageKey } of orphans) {
    const { count } = await removeRow(id);
    if (count === 1) await deleteFile(storageKey);
  }
}
