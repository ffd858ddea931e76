import "server-only";
import type { Tx } from "@/lib/platform/db";
import { NEXT_CHANGE } from "./based-on";

type Ticket = { id: string; number: number };
type Move = { workspaceId: string; requesterId: string; from: Ticket; to: Ticket };

/** A moved draft: its author, when it moved, and the length of their draft that the target had already. Stored as JSON. */
export type MovedDraft = { who: string; at: string; own: number | null };
/** Also with the number of files that the target's draft had already. */
export type MovedNote = MovedDraft & { files: number };
/** Also with the effects of both drafts. */
type MovedReply = MovedNote & { effects: unknown; ownEffects: unknown };
/** What `splitDrafts` needs to undo a move. Contains none of the drafts' text. */
export type MovedDrafts = { replies: MovedReply[]; notes: MovedNote[]; customers: MovedDraft[] };

/**
 * Moves all drafts of a ticket to another one, as part of a merge. Appends them to drafts that their authors have
 * there.
 */
export async function moveDrafts(tx: Tx, move: Move): Promise<MovedDrafts> {
  return {
    replies: await moveReplies(tx, move),
    notes: await moveNotes(tx, move),
    customers: await moveCustomers(tx, move),
  };
}

const moveReplies = (tx: Tx, { workspaceId, from, to }: Move) =>
  tx.$queryRaw<MovedReply[]>`
    WITH old AS (
      DELETE FROM "AgentDraft" WHERE "workspaceId" = ${workspaceId}::uuid AND "ticketId" = ${from.id}::uuid
      RETURNING *
    ), own AS (
      SELECT * FROM "AgentDraft" WHERE "workspaceId" = ${workspaceId}::uuid AND "ticketId" = ${to.id}::uuid
    ), moved AS (
      INSERT INTO "AgentDraft" AS d
        ("workspaceId", "agentId", "ticketId", "body", "attachmentIds", "effects", "updatedAt")
      SELECT "workspaceId", "agentId", ${to.id}::uuid, "body", "attachmentIds", "effects", now() FROM old
      ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
        "body" = concat_ws(E'\n\n', NULLIF(d."body", ''), NULLIF(excluded."body", '')),
        "attachmentIds" = d."attachmentIds" || excluded."attachmentIds",
        "effects" = excluded."effects" || d."effects", "updatedAt" = ${NEXT_CHANGE}
      RETURNING "agentId", "updatedAt"
    )
    SELECT moved."agentId"::text AS "who", moved."updatedAt"::text AS "at", char_length(own."body") AS "own",
      coalesce(cardinality(own."attachmentIds"), 0) AS "files", old."effects", own."effects" AS "ownEffects"
    FROM moved JOIN old USING ("agentId") LEFT JOIN own USING ("agentId")`;

const moveNotes = (tx: Tx, { workspaceId, from, to }: Move) =>
  tx.$queryRaw<MovedNote[]>`
    WITH old AS (
      DELETE FROM "NoteDraft" WHERE "workspaceId" = ${workspaceId}::uuid AND "ticketId" = ${from.id}::uuid
      RETURNING *
    ), own AS (
      SELECT * FROM "NoteDraft" WHERE "workspaceId" = ${workspaceId}::uuid AND "ticketId" = ${to.id}::uuid
    ), moved AS (
      INSERT INTO "NoteDraft" AS d ("workspaceId", "agentId", "ticketId", "body", "fileIds", "updatedAt")
      SELECT "workspaceId", "agentId", ${to.id}::uuid, "body", "fileIds", now() FROM old
      ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
        "body" = concat_ws(E'\n\n', NULLIF(d."body", ''), NULLIF(excluded."body", '')),
        "fileIds" = d."fileIds" || excluded."fileIds", "updatedAt" = ${NEXT_CHANGE}
      RETURNING "agentId", "updatedAt"
    )
    SELECT moved."agentId"::text AS "who", moved."updatedAt"::text AS "at", char_length(own."body") AS "own",
      coalesce(cardinality(own."fileIds"), 0) AS "files"
    FROM moved LEFT JOIN own USING ("agentId")`;

const moveCustomers = (tx: Tx, { workspaceId, requesterId, from, to }: Move) =>
  tx.$queryRaw<MovedDraft[]>`
    WITH old AS (
      DELETE FROM "PortalDraft" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "contactId" = ${requesterId}::uuid AND "ticketNumber" = ${from.number}
      RETURNING *
    ), own AS (
      SELECT * FROM "PortalDraft" WHERE "workspaceId" = ${workspaceId}::uuid
        AND "contactId" = ${requesterId}::uuid AND "ticketNumber" = ${to.number}
    ), moved AS (
      INSERT INTO "PortalDraft" AS d
        ("workspaceId", "contactId", "ticketNumber", "subject", "body", "categoryId", "updatedAt")
      SELECT "workspaceId", "contactId", ${to.number}, "subject", "body", "categoryId", now() FROM old
      ON CONFLICT ("workspaceId", "contactId", "ticketNumber") DO UPDATE SET
        "body" = concat_ws(E'\n\n', NULLIF(d."body", ''), NULLIF(excluded."body", '')), "updatedAt" = now()
      RETURNING "contactId", "updatedAt"
    )
    SELECT moved."contactId"::text AS "who", moved."updatedAt"::text AS "at", char_length(own."body") AS "own"
    FROM moved LEFT JOIN own USING ("contactId")`;

type PortalMove = { workspaceId: string; from: string; to: string };

/** Moves a contact's portal drafts to another contact. For a ticket where both have one, the target's stays. */
export async function movePortalDrafts(tx: Tx, { workspaceId, from, to }: PortalMove): Promise<void> {
  await tx.$executeRaw`
    UPDATE "PortalDraft" d SET "contactId" = ${to}::uuid
    WHERE d."workspaceId" = ${workspaceId}::uuid AND d."contactId" = ${from}::uuid AND NOT EXISTS (
      SELECT 1 FROM "PortalDraft" o
      WHERE o."workspaceId" = d."workspaceId" AND o."contactId" = ${to}::uuid AND o."ticketNumber" = d."ticketNumber")`;
}
