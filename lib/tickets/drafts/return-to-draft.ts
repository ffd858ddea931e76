import "server-only";
import type { Tx } from "@/lib/platform/db";
import { NEXT_CHANGE } from "./based-on";

type CancelledReply = {
  workspaceId: string;
  agentId: string;
  ticketId: string;
  body: string;
  attachmentIds: string[];
  effects: unknown;
};

/**
 * Turns replies that weren't sent back into drafts, within the command that cancels them. Goes before what their
 * authors have typed since.
 * @param replies at most one per author and ticket
 */
export async function returnToDraft(tx: Tx, replies: CancelledReply[]): Promise<void> {
  if (replies.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "AgentDraft" AS d
      ("workspaceId", "agentId", "ticketId", "body", "attachmentIds", "effects", "updatedAt")
    SELECT r."workspaceId", r."agentId", r."ticketId", r."body", r."attachmentIds", r."effects", now()
    FROM jsonb_to_recordset(${JSON.stringify(replies)}::jsonb) AS r ("workspaceId" uuid, "agentId" uuid,
      "ticketId" uuid, "body" text, "attachmentIds" uuid[], "effects" jsonb)
    ON CONFLICT ("workspaceId", "agentId", "ticketId") DO UPDATE SET
      "body" = concat_ws(E'\n\n', NULLIF(excluded."body", ''), NULLIF(d."body", '')),
      "attachmentIds" = excluded."attachmentIds" || d."attachmentIds",
      "effects" = excluded."effects" || d."effects",
      "updatedAt" = ${NEXT_CHANGE}`;
}
