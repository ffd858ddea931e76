import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

/** Makes uploads part of a note, within its command: only its author's, and each only once. @throws DomainError invalid */
export async function bindNoteFiles(
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
  const message = "A file is not there any more. Attach it again.";
  throw new DomainError("invalid", message, { issues: [{ path: "fileIds", message }] });
}
