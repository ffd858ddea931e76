import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { TagDto } from "./schemas";

/**
 * Finds tags by name and creates missing ones. The command must have locked its tickets before, to prevent deadlocks.
 */
export async function ensureTags(tx: Tx, workspaceId: string, names: string[]): Promise<TagDto[]> {
  if (names.length === 0) return [];
  const known = await findTags(tx, workspaceId, names);
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  if (known.length === wanted.size) return known;
  // Sorted, to prevent deadlocks. A tag that another transaction creates at the same time is waited for and found.
  const data = [...wanted.values()].sort().map((name) => ({ workspaceId, name }));
  await tx.tag.createMany({ data, skipDuplicates: true });
  return findTags(tx, workspaceId, names);
}

/** @returns the workspace's tags with these names, sorted; case is ignored */
export function findTags(tx: Tx, workspaceId: string, names: string[]): Promise<TagDto[]> {
  return tx.$queryRaw<TagDto[]>`
    SELECT "id"::text, "name" FROM "Tag"
    WHERE "workspaceId" = ${workspaceId}::uuid
      AND lower("name") IN (SELECT lower(wanted) FROM unnest(${names}::text[]) AS wanted)
    ORDER BY lower("name")`;
}
