import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { ATTACHMENT, toAttachmentDto } from "@/lib/platform/files/attachment-dto";
import type { TicketThreadDto } from "./schemas";

type Draft = { body: string; fileIds: string[]; updatedAt: Date };

/** An agent's note that is not added yet, with those of its files that are still there. */
export async function describeNoteDraft(
  { workspaceId, agentId }: AgentActor,
  draft: Draft | undefined,
): Promise<Pick<TicketThreadDto, "noteDraft" | "noteDraftFiles" | "noteDraftAt">> {
  const ids = draft?.fileIds ?? [];
  const own = { workspaceId, agentId, noteId: null, id: { in: ids } };
  const rows = ids.length === 0 ? [] : await db.noteFile.findMany({ where: own, select: ATTACHMENT });
  const files = new Map(rows.map((row) => [row.id, toAttachmentDto(row)]));
  return {
    noteDraft: draft?.body ?? "",
    noteDraftFiles: ids.flatMap((id) => files.get(id) ?? []),
    noteDraftAt: draft?.updatedAt.toISOString() ?? null,
  };
}
