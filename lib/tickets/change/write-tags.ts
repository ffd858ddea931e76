import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { TagDto } from "@/lib/workspace/tags/schemas";
import type { ResolvedChange } from "./resolve-change";

export type TagRow = { ticketId: string; tagId: string };

/** Tags that go on tickets and come off them. */
export type TagRows = { add: TagRow[]; remove: TagRow[] };

/** The rows of a change that is the same for several tickets. */
export const tagRows = (ticketIds: string[], { addTags, removeTags }: ResolvedChange): TagRows => {
  const cross = (tags: TagDto[]) =>
    ticketIds.flatMap((ticketId) => tags.map(({ id: tagId }) => ({ ticketId, tagId })));
  return { add: cross(addTags), remove: cross(removeTags) };
};

/**
 * Puts tags on tickets and takes others off, within a command that holds the tickets' locks. Never the whole set:
 * what somebody else has added meanwhile stays. A tag that was deleted meanwhile is left out.
 * @returns what was really added and removed
 */
export async function writeTags(
  tx: Tx,
  workspaceId: string,
  { add, remove }: TagRows,
): Promise<{ added: TagRow[]; removed: TagRow[] }> {
  const added = add.length
    ? await tx.$queryRaw<TagRow[]>`
        INSERT INTO "TicketTag" ("workspaceId", "ticketId", "tagId")
        SELECT tag."workspaceId", row."ticketId", tag."id"
        FROM jsonb_to_recordset(${JSON.stringify(add)}::jsonb) AS row ("ticketId" uuid, "tagId" uuid)
        JOIN "Tag" tag ON tag."workspaceId" = ${workspaceId}::uuid AND tag."id" = row."tagId"
        ON CONFLICT DO NOTHING RETURNING "ticketId"::text, "tagId"::text`
    : [];
  const removed = remove.length
    ? await tx.$queryRaw<TagRow[]>`
        DELETE FROM "TicketTag" AS old
        USING jsonb_to_recordset(${JSON.stringify(remove)}::jsonb) AS row ("ticketId" uuid, "tagId" uuid)
        WHERE old."workspaceId" = ${workspaceId}::uuid
          AND old."ticketId" = row."ticketId" AND old."tagId" = row."tagId"
        RETURNING old."ticketId"::text, old."tagId"::text`
    : [];
  return { added, removed };
}

/** What an event says of the tags of one ticket. */
export function tagWords(
  { addTags, removeTags }: Pick<ResolvedChange, "addTags" | "removeTags">,
  { added, removed }: { added: TagRow[]; removed: TagRow[] },
): Record<string, string> {
  return {
    ...(added.length > 0 && { tagged: namesOf(addTags, added) }),
    ...(removed.length > 0 && { untagged: namesOf(removeTags, removed) }),
  };
}

const namesOf = (tags: TagDto[], rows: TagRow[]) =>
  tags
    .filter(({ id }) => rows.some(({ tagId }) => tagId === id))
    .map(({ name }) => name)
    .join(", ");
