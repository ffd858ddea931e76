import "server-only";
import type { Tx } from "@/lib/db";

type Ticket = { id: string; number: number };
type Move = { workspaceId: string; requesterId: string; from: Ticket; to: Ticket };

/**
 * What anybody has typed on a ticket and not sent goes to another one, behind what they have typed there: nothing of
 * it is lost when two tickets become one.
 */
export async function moveDrafts(tx: Tx, { workspaceId, requesterId, from, to }: Move): Promise<void> {
  await tx.$executeRaw`
    WITH old AS (
      DELETE FROM "AgentDraft" WHERE "workspaceId" = ${workspaceId}::uuid AND "ticketId" = ${from.id}::uuid
      RETURNING *
    )
    INSERT INTO "AgentDraft" AS d
      ("workspaceId", "agentId", "ticketId", "body", "attachmentIds", "effects", "updatedAt")
    SELECT "workspaceId", "agentId", ${to.id}::uuid, "body", "attachmentIds", "effects", now() FROM old
    ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
      "body" = concat_ws(E'\n\n', NULLIF(d."body", ''), NULLIF(excluded."body", '')),
      "attachmentIds" = d."attachmentIds" || excluded."attachmentIds",
      "effects" = excluded."effects" || d."effects", "updatedAt" = now()`;
  await tx.$executeRaw`
    WITH old AS (
      DELETE FROM "NoteDraft" WHERE "workspaceId" = ${workspaceId}::uuid AND "ticketId" = ${from.id}::uuid
      RETURNING *
    )
    INSERT INTO "NoteDraft" AS d ("workspaceId", "agentId", "ticketId", "body", "updatedAt")
    SELECT "workspaceId", "agentId", ${to.id}::uuid, "body", now() FROM old
    ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
      "body" = concat_ws(E'\n\n', d."body", excluded."body"), "updatedAt" = now()`;
  await tx.$executeRaw`
    WITH old AS (
      DELETE FROM "PortalDraft" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "contactId" = ${requesterId}::uuid AND "ticket" = ${from.number}
      RETURNING *
    )
    INSERT INTO "PortalDraft" AS d ("workspaceId", "contactId", "ticket", "subject", "body", "categoryId", "updatedAt")
    SELECT "workspaceId", "contactId", ${to.number}, "subject", "body", "categoryId", now() FROM old
    ON CONFLICT ("workspaceId", "contactId", "ticket") DO UPDATE SET
      "body" = concat_ws(E'\n\n', d."body", excluded."body"), "updatedAt" = now()`;
}
