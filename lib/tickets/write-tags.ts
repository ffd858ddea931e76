import "server-only";
import type { Tx } from "@/lib/db";

export type TagRow = { ticketId: string; tagId: string };

type Tags = { add: string[]; remove: string[] };

/**
 * Puts tags (by id) on tickets and takes others off, within a command that holds the tickets' locks. Never the whole
 * set: what somebody else has added meanwhile stays.
 * @returns what was really added and removed
 */
export async function writeTags(
  tx: Tx,
  workspaceId: string,
  ticketIds: string[],
  { add, remove }: Tags,
): Promise<{ added: TagRow[]; removed: TagRow[] }> {
  const added = add.length
    ? await tx.$queryRaw<TagRow[]>`
        INSERT INTO "TicketTag" ("workspaceId", "ticketId", "tagId")
        SELECT ${workspaceId}::uuid, ticket, tag
        FROM unnest(${ticketIds}::uuid[]) AS ticket CROSS JOIN unnest(${add}::uuid[]) AS tag
        ON CONFLICT DO NOTHING RETURNING "ticketId"::text, "tagId"::text`
    : [];
  const removed = remove.length
    ? await tx.$queryRaw<TagRow[]>`
        DELETE FROM "TicketTag" WHERE "workspaceId" = ${workspaceId}::uuid
          AND "ticketId" = ANY(${ticketIds}::uuid[]) AND "tagId" = ANY(${remove}::uuid[])
        RETURNING "ticketId"::text, "tagId"::text`
    : [];
  return { added, removed };
}
