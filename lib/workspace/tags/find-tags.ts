import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { TagDto } from "./schemas";

/** The tags of a workspace that are called so, in whatever case, by name. */
export function findTags(tx: Tx, workspaceId: string, names: string[]): Promise<TagDto[]> {
  return tx.$queryRaw<TagDto[]>`
    SELECT "id"::text, "name" FROM "Tag"
    WHERE "workspaceId" = ${workspaceId}::uuid
      AND lower("name") IN (SELECT lower(wanted) FROM unnest(${names}::text[]) AS wanted)
    ORDER BY lower("name")`;
}
