import "server-only";
import { deleteFile } from "./storage";
import { db } from "@/lib/platform/db";

/** The minimum age of an orphan: its author may still be writing. */
export const ORPHAN_AGE = 24 * 3_600_000;

export type Orphan = { id: string; storageKey: string };

/**
 * Deletes orphaned files, the row before the bytes, so that no row points to a missing file.
 * @param removeRow deletes the row if it is still an orphan
 */
export async function removeOrphans(
  orphans: Orphan[],
  removeRow: (id: string) => Promise<{ count: number }>,
): Promise<void> {
  for (const { id, storageKey } of orphans) {
    const { count } = await removeRow(id);
    if (count === 1) await deleteFile(storageKey);
  }
}

/**
 * Deletes files that were uploaded over a day ago and never sent, at most 500 at a time, oldest first. Files of agents'
 * drafts and scheduled replies stay.
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
