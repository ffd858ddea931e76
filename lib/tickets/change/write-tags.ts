import "server-only";
import type { Tx } from "@/lib/platform/db";
import { ensureTags, findTags } from "@/lib/workspace/tags/ensure-tags";
import type { TagDto } from "@/lib/workspace/tags/schemas";
import type { TicketChange } from "@/lib/tickets/model/schemas";

type TagRow = { ticketId: string; tagId: string };
type TagRows = { add: TagRow[]; remove: TagRow[] };
type Tags = { add: TagDto[]; remove: TagDto[] };

/** The tags that a change names; new ones are created. */
export const resolveTags = async (
  tx: Tx,
  workspaceId: string,
  { addTags = [], removeTags = [] }: TicketChange,
): Promise<Tags> => ({
  add: await ensureTags(tx, workspaceId, addTags),
  remove: removeTags.length > 0 ? await findTags(tx, workspaceId, removeTags) : [],
});

/** What happened to the tags of one ticket: ids, and what its event says. */
type Tagged = (ticketId: string) => { added: string[]; removed: string[]; words: Record<string, string> };

/** Adds tags to tickets and removes others, the same for all. */
export async function writeTags(
  tx: Tx,
  workspaceId: string,
  { ids, add, remove }: Tags & { ids: string[] },
): Promise<Tagged> {
  const cross = (tags: TagDto[]) =>
    ids.flatMap((ticketId) => tags.map(({ id: tagId }) => ({ ticketId, tagId })));
  const written = await writeTagRows(tx, workspaceId, { add: cross(add), remove: cross(remove) });
  return describeTags(written, [...add, ...remove]);
}

/**
 * Adds and removes tags row by row, within a command that holds the tickets' locks. Never writes the whole set, so
 * tags that others add at the same time stay. A tag that was deleted meanwhile is left out.
 * @returns the rows that were really added and removed
 */
export async function writeTagRows(
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

/** @param tags all that the rows may name */
export function describeTags(
  { added, removed }: Awaited<ReturnType<typeof writeTagRows>>,
  tags: TagDto[],
): Tagged {
  const byTicket = (rows: TagRow[]) => Map.groupBy(rows, ({ ticketId }) => ticketId);
  const [addedTo, removedFrom] = [byTicket(added), byTicket(removed)];
  return (ticketId) => {
    const idsOf = (rows: typeof addedTo) => (rows.get(ticketId) ?? []).map(({ tagId }) => tagId);
    const namesOf = (ids: string[]) =>
      tags
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => name)
        .join(", ");
    const [on, off] = [idsOf(addedTo), idsOf(removedFrom)];
    const words = {
      ...(on.length > 0 && { tagged: namesOf(on) }),
      ...(off.length > 0 && { untagged: namesOf(off) }),
    };
    return { added: on, removed: off, words };
  };
}
