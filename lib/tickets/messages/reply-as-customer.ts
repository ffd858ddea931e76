import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { clearPortalDraft } from "@/lib/tickets/drafts/clear-drafts";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { takeLimit } from "@/lib/platform/limits/take-limit";
import { endReplies } from "@/lib/tickets/queued-replies/end-replies";
import { writeChange } from "@/lib/tickets/change/write-changes";
import { copiedColumns } from "@/lib/tickets/model/new-ticket";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { PORTAL_TICKET, toPortalTicketDto } from "@/lib/tickets/model/ticket-dto";
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import { toPortalMessageDto } from "./message-dto";
import { createTicket } from "./create-ticket";
import { preview } from "./preview";
import type { PortalMessageDto, ReplyInput } from "./schemas";
import { writeMessage } from "./write-message";

type Reply = { message: PortalMessageDto; ticket: PortalTicketDto };

/**
 * A customer replies. That reopens a resolved ticket; a reply to a closed one opens a ticket that follows it.
 * @throws DomainError not_found, invalid (files), rate_limited, idempotency_mismatch
 */
export async function replyAsCustomer(
  actor: PortalActor,
  number: number,
  input: ReplyInput,
  key: string,
): Promise<Reply> {
  await takeLimit(`reply:${actor.sessionId}`, { limit: 30, windowSeconds: 60 });
  return transaction((tx) =>
    runOnce(tx, actor, { key, request: { number, ...input } }, () => reply(tx, actor, number, input)),
  );
}

async function reply(tx: Tx, actor: PortalActor, number: number, input: ReplyInput): Promise<Reply> {
  const { workspaceId } = actor;
  const ticket = await lockTicket(tx, actor, number);
  await clearPortalDraft(tx, actor, ticket.number);
  if (ticket.status === "CLOSED") return followUp(tx, actor, ticket, input);
  const now = new Date();
  const message = await writeMessage(tx, actor, ticket.id, { ...input, now });
  // Scheduled replies were written before this message.
  const scheduled = { ticketId: ticket.id, isScheduled: true };
  await endReplies(tx, actor, ticket, { where: scheduled, reason: "answered" });
  await writeChange(tx, actor, {
    before: ticket,
    columns: {
      status: "OPEN",
      isActive: true,
      resolvedAt: null,
      snoozedAt: null,
      snoozedUntil: null,
      messageCount: ticket.messageCount + 1,
      lastMessageAt: now,
      lastMessageAuthor: "CONTACT",
      lastMessagePreview: preview(input.body, message.attachments),
      waitingSince: ticket.waitingSince ?? now,
      requesterUnread: 0,
      method: actor.assurance.method,
      verifiedAt: actor.assurance.verifiedAt,
    },
    event: {
      type: "message.created",
      isPublic: true,
      data: { messageId: message.id, reopened: ticket.isActive ? 0 : 1 },
    },
  });
  const row = await tx.ticket.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: ticket.id } },
    select: PORTAL_TICKET,
  });
  return { message: toPortalMessageDto(message), ticket: toPortalTicketDto(row) };
}

/** A reply to a closed ticket opens a new one. */
async function followUp(tx: Tx, actor: PortalActor, ticket: LockedTicket, input: ReplyInput): Promise<Reply> {
  const thread = await createTicket(tx, actor, { ...copiedColumns(ticket), followUpToId: ticket.id }, input);
  const [message] = thread.messages;
  if (!message) throw new Error("The new ticket has no message.");
  return { message, ticket: thread.ticket };
}
