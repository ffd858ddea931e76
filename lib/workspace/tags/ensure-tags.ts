import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { TagDto } from "./schemas";

/**
 * Finds tags by name and makes those that are missing, within a command that has locked its tickets already: with
 * tags locked first, two commands could wait for each other.
 */
export async function ensureTags(tx: Tx, workspaceId: string, names: string[]): Promise<TagDto[]> {
  if (names.length === 0) return [];
  const known = await findTags(tx, workspaceId, names);
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  if (known.length === wanted.size) return known;
  // In one order for everybody. Whoever makes the same name at the same time is waited for, and then found.
  const data = [...wanted.values()].sort().map((name) => ({ workspaceId, name }));
  await tx.tag.createMany({ data, skipDuplicates: true });
  return findTags(tx, workspaceId, names);
}

/** The tags of a workspace that are called so, in whatever case, by name. */
export function findTags(tx: Tx, workspaceId: string, names: string[]): Promise<TagDto[]> {
  return tx.$queryRaw<TagDto[]>`
    SELECT "id"::text, "name" FROM "Tag"
    WHERE "workspaceId" = ${workspaceId}::uuid
      AND lower("name") IN (SELECT lower(wanted) FROM unnest(${names}::text[]) AS wanted)
    ORDER BY lower("name")`;
}
