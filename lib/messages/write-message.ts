import "server-only";
import type { AgentActor, PortalActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";
import { bindAttachments } from "@/lib/files/bind-attachments";
import type { ReplyInput } from "./schemas";
import { PORTAL_MESSAGE } from "./message-dto";

/** Writes a message with its files into a ticket, within a command. @throws DomainError invalid for foreign files */
export async function writeMessage(
  tx: Tx,
  actor: AgentActor | PortalActor,
  ticketId: string,
  { body, attachmentIds }: ReplyInput,
) {
  const { workspaceId } = actor;
  const author =
    actor.kind === "agent"
      ? { agentId: actor.agentId, channel: "INBOX" as const }
      : { contactId: actor.contactId, channel: "PORTAL" as const, ...actor.assurance };
  const { id } = await tx.message.create({
    data: { workspaceId, ticketId, body, ...author },
    select: { id: true },
  });
  await bindAttachments(tx, actor, { ticketId, messageId: id, attachmentIds });
  return tx.message.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id } },
    select: PORTAL_MESSAGE,
  });
}
