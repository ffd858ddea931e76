import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { ATTACHMENT, toAttachmentDto } from "./attachment-dto";
import { keepUpload } from "./keep-upload";
import type { AttachmentDto } from "./schemas";
import type { Tx } from "@/lib/platform/db";

/**
 * Stores an upload until a message uses it, or the sweep deletes it after a day.
 * @throws DomainError invalid (empty file), rate_limited, storage_full
 */
export async function receiveUpload(
  actor: AgentActor | PortalActor,
  file: { name: string; bytes: Uint8Array },
): Promise<AttachmentDto> {
  const { workspaceId } = actor;
  const owner = actor.kind === "agent" ? { agentId: actor.agentId } : { contactId: actor.contactId };
  const limit = {
    key: `${actor.kind}:${Object.values(owner)[0]}`,
    perHour: actor.kind === "agent" ? 300 : 40,
  };
  return keepUpload({ folder: `attachments/${workspaceId}`, ...file, limit }, async (kept) => {
    const row = await db.attachment.create({ data: { workspaceId, ...owner, ...kept }, select: ATTACHMENT });
    return toAttachmentDto(row);
  });
}

/** The names of the author's own uploads that are about to be sent. */
export async function nameUploads(
  tx: Tx,
  actor: AgentActor | PortalActor,
  attachmentIds: string[],
): Promise<{ name: string }[]> {
  if (attachmentIds.length === 0) return [];
  const owner = actor.kind === "agent" ? { agentId: actor.agentId } : { contactId: actor.contactId };
  return tx.attachment.findMany({
    where: { workspaceId: actor.workspaceId, ...owner, messageId: null, id: { in: attachmentIds } },
    orderBy: { id: "asc" },
    select: { name: true },
  });
}
