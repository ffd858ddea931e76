import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { bindAttachments } from "@/lib/platform/files/attachments";
import type { ReplyInput } from "./schemas";
import { PORTAL_MESSAGE } from "./message-dto";

/**
 * Writes a message with its files into a ticket, within a command that holds the ticket's lock.
 * @throws DomainError invalid for foreign files
 */
export async function writeMessage(
  tx: Tx,
  actor: AgentActor | PortalActor,
  ticketId: string,
  { body, attachmentIds, now }: ReplyInput & { now: Date },
) {
  const { workspaceId } = actor;
  const author =
    actor.kind === "agent"
      ? { agentId: actor.agentId, channel: "INBOX" as const }
      : { contactId: actor.contactId, channel: "PORTAL" as const, ...actor.assurance };
  const { id } = await tx.message.create({
    // Not the transaction's own time: that began before the ticket was locked, so an order by it would differ.
    data: { workspaceId, ticketId, body, createdAt: now, ...author },
    select: { id: true },
  });
  await bindAttachments(tx, actor, { ticketId, messageId: id, attachmentIds });
  return tx.message.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id } },
    select: PORTAL_MESSAGE,
  });
}
