import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { ATTACHMENT, toAttachmentDto } from "@/lib/platform/files/attachment-dto";
import { keepUpload } from "@/lib/platform/files/keep-upload";
import type { AttachmentDto } from "@/lib/platform/files/schemas";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { ORPHAN_AGE, removeOrphans } from "@/lib/platform/files/sweep-uploads";
import type { Orphan } from "@/lib/platform/files/sweep-uploads";

/**
 * Stores an upload until it is attached to a note. The sweep deletes it after a day otherwise.
 * @throws DomainError invalid (empty file), rate_limited, storage_full
 */
export async function receiveNoteFile(
  { workspaceId, agentId }: AgentActor,
  file: { name: string; bytes: Uint8Array },
): Promise<AttachmentDto> {
  const limit = { key: `agent:${agentId}`, perHour: 300 };
  return keepUpload({ folder: `notes/${workspaceId}`, ...file, limit }, async (kept) => {
    const row = await db.noteFile.create({ data: { workspaceId, agentId, ...kept }, select: ATTACHMENT });
    return toAttachmentDto(row);
  });
}

/** Attaches the author's own unused uploads to a new note. @throws DomainError invalid */
export async function attachNoteFiles(
  tx: Tx,
  { workspaceId, agentId }: AgentActor,
  noteId: string,
  fileIds: string[],
): Promise<void> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  const { count } = await tx.noteFile.updateMany({
    where: { workspaceId, agentId, noteId: null, id: { in: ids } },
    data: { noteId },
  });
  if (count === ids.length) return;
  const message = "A file is no longer available. Attach it again.";
  throw new DomainError("invalid", message, { issues: [{ path: "fileIds", message }] });
}

/** @returns a note's file; only its uploader gets it before the note is added. @throws DomainError not_found */
export async function findNoteFile({ workspaceId, agentId }: AgentActor, id: string) {
  const row = await db.noteFile.findFirst({
    where: { workspaceId, id, OR: [{ noteId: { not: null } }, { agentId }] },
    select: { name: true, contentType: true, size: true, storageKey: true },
  });
  if (!row) throw notFound("file");
  return row;
}

/** Deletes uploads older than a day that no note or note draft uses: at most 500 at a time. */
export async function sweepNoteFiles(now: Date): Promise<void> {
  const orphans = await db.$queryRaw<Orphan[]>`
    SELECT f."id"::text, f."storageKey" FROM "NoteFile" f
    WHERE f."noteId" IS NULL AND f."createdAt" < ${new Date(now.getTime() - ORPHAN_AGE)}
      AND NOT EXISTS (SELECT 1 FROM "NoteDraft" d WHERE d."workspaceId" = f."workspaceId"
        AND d."agentId" = f."agentId" AND f."id" = ANY (d."fileIds"))
    ORDER BY f."createdAt" LIMIT 500`;
  await removeOrphans(orphans, (id) => db.noteFile.deleteMany({ where: { id, noteId: null } }));
}
