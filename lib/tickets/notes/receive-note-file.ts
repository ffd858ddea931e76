import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { ATTACHMENT, toAttachmentDto } from "@/lib/platform/files/attachment-dto";
import { keepUpload } from "@/lib/platform/files/keep-upload";
import type { AttachmentDto } from "@/lib/platform/files/schemas";

/**
 * Keeps a file until a note takes it (or the sweep, a day later).
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
