import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** A file of a note, for every agent of the workspace; before its note is added for its uploader. @throws DomainError not_found */
export async function findNoteFile({ workspaceId, agentId }: AgentActor, id: string) {
  const row = await db.noteFile.findFirst({
    where: { workspaceId, id, OR: [{ noteId: { not: null } }, { agentId }] },
    select: { name: true, contentType: true, size: true, storageKey: true },
  });
  if (!row) throw notFound("file");
  return row;
}
