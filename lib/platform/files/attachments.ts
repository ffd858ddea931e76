import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

/**
 * Attaches uploads to a message in its transaction: only the author's own, each only once.
 * @throws DomainError invalid
 */
export async function bindAttachments(
  tx: Tx,
  actor: AgentActor | PortalActor,
  { ticketId, messageId, attachmentIds }: { ticketId: string; messageId: string; attachmentIds: string[] },
): Promise<void> {
  const ids = [...new Set(attachmentIds)];
  if (ids.length === 0) return;
  const owner = actor.kind === "agent" ? { agentId: actor.agentId } : { contactId: actor.contactId };
  const { count } = await tx.attachment.updateMany({
    where: { workspaceId: actor.workspaceId, ...owner, messageId: null, id: { in: ids } },
    data: { ticketId, messageId },
  });
  if (count === ids.length) return;
  const message = "An attached file is no longer available. Attach it again.";
  throw new DomainError("invalid", message, { issues: [{ path: "attachmentIds", message }] });
}

type Move = { workspaceId: string; from: string; to: string };

/** Moves all uploads of one contact to another, sent or not. */
export async function moveAttachments(tx: Tx, { workspaceId, from, to }: Move): Promise<void> {
  await tx.attachment.updateMany({ where: { workspaceId, contactId: from }, data: { contactId: to } });
}

/** Moves the files of messages to another ticket. */
export async function moveFiles(
  tx: Tx,
  { workspaceId, messageIds, to }: { workspaceId: string; messageIds: string[]; to: string },
): Promise<void> {
  await tx.attachment.updateMany({
    where: { workspaceId, messageId: { in: messageIds } },
    data: { ticketId: to },
  });
}
