import "server-only";
import { db } from "@/lib/platform/db";
import { ORPHAN_AGE, removeOrphans } from "./remove-orphans";
import type { Orphan } from "./remove-orphans";

/**
 * Removes files that were uploaded a day ago and never sent: at most 500 a time, the oldest first. What an agent's
 * draft or a reply that waits holds is still to be sent.
 */
export async function sweepUploads(now: Date): Promise<void> {
  const orphans = await db.$queryRaw<Orphan[]>`
    SELECT a."id"::text, a."storageKey" FROM "Attachment" a
    WHERE a."messageId" IS NULL AND a."createdAt" < ${new Date(now.getTime() - ORPHAN_AGE)}
      AND NOT EXISTS (SELECT 1 FROM "AgentDraft" d WHERE d."workspaceId" = a."workspaceId"
        AND d."agentId" = a."agentId" AND a."id" = ANY (d."attachmentIds"))
      AND NOT EXISTS (SELECT 1 FROM "QueuedReply" q WHERE q."workspaceId" = a."workspaceId"
        AND q."agentId" = a."agentId" AND q."state" = 'WAITING' AND a."id" = ANY (q."attachmentIds"))
    ORDER BY a."createdAt" LIMIT 500`;
  await removeOrphans(orphans, (id) => db.attachment.deleteMany({ where: { id, messageId: null } }));
}
