import "server-only";
import { db } from "@/lib/platform/db";
import { ORPHAN_AGE, removeOrphans } from "@/lib/platform/files/remove-orphans";
import type { Orphan } from "@/lib/platform/files/remove-orphans";

/** Removes files that were uploaded for a note a day ago and are in none, nor in a draft of one: at most 500 a time. */
export async function sweepNoteFiles(now: Date): Promise<void> {
  const orphans = await db.$queryRaw<Orphan[]>`
    SELECT f."id"::text, f."storageKey" FROM "NoteFile" f
    WHERE f."noteId" IS NULL AND f."createdAt" < ${new Date(now.getTime() - ORPHAN_AGE)}
      AND NOT EXISTS (SELECT 1 FROM "NoteDraft" d WHERE d."workspaceId" = f."workspaceId"
        AND d."agentId" = f."agentId" AND f."id" = ANY (d."fileIds"))
    ORDER BY f."createdAt" LIMIT 500`;
  await removeOrphans(orphans, (id) => db.noteFile.deleteMany({ where: { id, noteId: null } }));
}
