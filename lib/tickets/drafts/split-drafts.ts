import "server-only";
import type { Tx } from "@/lib/platform/db";
import { NEXT_CHANGE } from "./based-on";
import type { MovedDraft, MovedDrafts, MovedNote } from "./move-drafts";

type Ticket = { id: string; number: number };
/** Drafts go back from `from` to `to`. */
type Split = { workspaceId: string; requesterId: string; from: Ticket; to: Ticket };

/** Undoes `moveDrafts`. Leaves drafts that were edited or sent since as they are. */
export async function splitDrafts(tx: Tx, split: Split, moved: MovedDrafts): Promise<void> {
  if (moved.replies.length > 0) await splitReplies(tx, split, moved);
  if (moved.notes.length > 0) await splitNotes(tx, split, moved.notes);
  if (moved.customers.length > 0) await splitCustomers(tx, split, moved.customers);
}

async function splitReplies(tx: Tx, { workspaceId, from, to }: Split, { replies }: MovedDrafts) {
  await tx.$executeRaw`
    WITH was AS (
      SELECT d."workspaceId", d."agentId", d."body", d."attachmentIds", m."own", m."files", m."effects", m."ownEffects"
      FROM jsonb_to_recordset(${JSON.stringify(replies)}::jsonb) AS m ("who" uuid, "at" timestamptz, "own" int,
        "files" int, "effects" jsonb, "ownEffects" jsonb)
      JOIN "AgentDraft" d ON d."workspaceId" = ${workspaceId}::uuid AND d."ticketId" = ${from.id}::uuid
        AND d."agentId" = m."who" AND d."updatedAt" = m."at"
    ), back AS (
      INSERT INTO "AgentDraft" AS d
        ("workspaceId", "agentId", "ticketId", "body", "attachmentIds", "effects", "updatedAt")
      SELECT "workspaceId", "agentId", ${to.id}::uuid, CASE WHEN "own" > 0 THEN substr("body", "own" + 3) ELSE "body" END,
        "attachmentIds"["files" + 1:], "effects", now() FROM was
      ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
        "body" = concat_ws(E'\n\n', excluded."body", d."body"),
        "attachmentIds" = excluded."attachmentIds" || d."attachmentIds", "updatedAt" = ${NEXT_CHANGE}
    ), kept AS (
      UPDATE "AgentDraft" d SET "body" = left(d."body", was."own"), "attachmentIds" = d."attachmentIds"[:was."files"],
        "effects" = was."ownEffects", "updatedAt" = ${NEXT_CHANGE}
      FROM was WHERE d."workspaceId" = was."workspaceId" AND d."ticketId" = ${from.id}::uuid
        AND d."agentId" = was."agentId" AND was."own" IS NOT NULL
    )
    DELETE FROM "AgentDraft" d USING was WHERE d."workspaceId" = was."workspaceId"
      AND d."ticketId" = ${from.id}::uuid AND d."agentId" = was."agentId" AND was."own" IS NULL`;
}

async function splitNotes(tx: Tx, { workspaceId, from, to }: Split, notes: MovedNote[]) {
  await tx.$executeRaw`
    WITH was AS (
      SELECT d."workspaceId", d."agentId", d."body", d."fileIds", m."own", m."files"
      FROM jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) AS m ("who" uuid, "at" timestamptz, "own" int,
        "files" int)
      JOIN "NoteDraft" d ON d."workspaceId" = ${workspaceId}::uuid AND d."ticketId" = ${from.id}::uuid
        AND d."agentId" = m."who" AND d."updatedAt" = m."at"
    ), back AS (
      INSERT INTO "NoteDraft" AS d ("workspaceId", "agentId", "ticketId", "body", "fileIds", "updatedAt")
      SELECT "workspaceId", "agentId", ${to.id}::uuid, CASE WHEN "own" > 0 THEN substr("body", "own" + 3) ELSE "body" END,
        "fileIds"["files" + 1:], now() FROM was
      ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
        "body" = concat_ws(E'\n\n', excluded."body", d."body"),
        "fileIds" = excluded."fileIds" || d."fileIds", "updatedAt" = ${NEXT_CHANGE}
    ), kept AS (
      UPDATE "NoteDraft" d SET "body" = left(d."body", was."own"), "fileIds" = d."fileIds"[:was."files"],
        "updatedAt" = ${NEXT_CHANGE}
      FROM was WHERE d."workspaceId" = was."workspaceId" AND d."ticketId" = ${from.id}::uuid
        AND d."agentId" = was."agentId" AND was."own" IS NOT NULL
    )
    DELETE FROM "NoteDraft" d USING was WHERE d."workspaceId" = was."workspaceId"
      AND d."ticketId" = ${from.id}::uuid AND d."agentId" = was."agentId" AND was."own" IS NULL`;
}

async function splitCustomers(tx: Tx, { workspaceId, requesterId, from, to }: Split, drafts: MovedDraft[]) {
  await tx.$executeRaw`
    WITH was AS (
      SELECT d."subject", d."body", d."categoryId", m."own"
      FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS m ("who" uuid, "at" timestamptz, "own" int)
      JOIN "PortalDraft" d ON d."workspaceId" = ${workspaceId}::uuid AND d."contactId" = ${requesterId}::uuid
        AND d."ticketNumber" = ${from.number} AND d."contactId" = m."who" AND d."updatedAt" = m."at"
    ), back AS (
      INSERT INTO "PortalDraft" AS d
        ("workspaceId", "contactId", "ticketNumber", "subject", "body", "categoryId", "updatedAt")
      SELECT ${workspaceId}::uuid, ${requesterId}::uuid, ${to.number}, "subject",
        CASE WHEN "own" > 0 THEN substr("body", "own" + 3) ELSE "body" END, "categoryId", now() FROM was
      ON CONFLICT ("workspaceId", "contactId", "ticketNumber") DO UPDATE SET
        "body" = concat_ws(E'\n\n', excluded."body", d."body"), "updatedAt" = now()
    ), kept AS (
      UPDATE "PortalDraft" d SET "body" = left(d."body", was."own"), "updatedAt" = now()
      FROM was WHERE d."workspaceId" = ${workspaceId}::uuid AND d."contactId" = ${requesterId}::uuid
        AND d."ticketNumber" = ${from.number} AND was."own" IS NOT NULL
    )
    DELETE FROM "PortalDraft" d USING was WHERE d."workspaceId" = ${workspaceId}::uuid
      AND d."contactId" = ${requesterId}::uuid AND d."ticketNumber" = ${from.number} AND was."own" IS NULL`;
}
