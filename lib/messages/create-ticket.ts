import "server-only";
import type { PortalActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/events/record-event";
import { adjustCounts } from "@/lib/tickets/adjust-counts";
import { insertTicket } from "@/lib/tickets/insert-ticket";
import { toPortalTicketDto } from "@/lib/tickets/ticket-dto";
import type { OpenTicketInput, PortalThreadDto } from "@/lib/tickets/schemas";
import { toPortalMessageDto } from "./message-dto";
import { preview } from "./preview";
import { writeMessage } from "./write-message";

/** Writes a ticket with its first message, within a command. Also where a reply follows up a closed ticket. */
export async function createTicket(
  tx: Tx,
  actor: PortalActor,
  input: OpenTicketInput,
  followUpToId: string | null = null,
): Promise<PortalThreadDto> {
  const { subject, categoryId, body } = input;
  const now = new Date();
  const ticket = await insertTicket(tx, actor, {
    subject,
    categoryId,
    followUpToId,
    preview: preview(body),
    now,
  });
  const message = await writeMessage(tx, actor, ticket.id, { ...input, now });
  await recordEvent(tx, actor, {
    type: "ticket.created",
    ticket,
    isPublic: true,
    data: { messageId: message.id },
  });
  await adjustCounts(tx, actor.workspaceId, null, ticket);
  return { ticket: toPortalTicketDto(ticket), messages: [toPortalMessageDto(message)], draft: "" };
}
