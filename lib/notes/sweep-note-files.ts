import "server-only";
import { db } from "@/lib/db";
import { deleteFile } from "@/lib/files/storage";

const DAY = 24 * 3_600_000;

type Orphan = { id: string; storageKey: string };

/** Removes files that were uploaded for a note a day ago and are in none, nor in a draft of one: at most 500 a time. */
export async function sweepNoteFiles(now: Date): Promise<void> {
  const orphans = await db.$queryRaw<Orphan[]>`
    SELECT f."id"::text, f."storageKey" FROM "NoteFile" f
    WHERE f."noteId" IS NULL AND f."createdAt" < ${new Date(now.getTime() - DAY)}
      AND NOT EXISTS (SELECT 1 FROM "NoteDraft" d WHERE d."workspaceId" = f."workspaceId"
        AND d."agentId" = f."agentId" AND f."id" = ANY (d."fileIds"))
    ORDER BY f."createdAt" LIMIT 500`;
  for (const { id, storageKey } of orphans) {
    // Only while it is still in no note; then the bytes, so that a row never points to nothing.
    const { count } = await db.noteFile.deleteMany({ where: { id, noteId: null } });
    if (count === 1) await deleteFile(storageKey);
  }
}
