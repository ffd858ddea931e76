import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";
import { queueReplyMail } from "@/lib/email/queue-reply-mail";
import { plainText } from "@/lib/markdown/plain-text";
import { ratingLink } from "@/lib/ratings/rating-link";
import { changeTicket } from "@/lib/tickets/change-ticket";
import type { LockedTicket } from "@/lib/tickets/lock-ticket";
import { statusFields } from "@/lib/tickets/set-status";
import { preview } from "./preview";
import type { ReplyEffects, ReplyInput } from "./schemas";
import { writeMessage } from "./write-message";

type Reply = ReplyInput & { effects: ReplyEffects };

/**
 * Writes an agent's answer with its effects, within a command that holds the ticket's lock: one event, and one mail to
 * the customer. It is their turn then, unless the effects say otherwise.
 * @returns the message's id
 * @throws DomainError invalid (files, effects)
 */
export async function writeReply(
  tx: Tx,
  actor: AgentActor,
  ticket: LockedTicket,
  { effects, ...input }: Reply,
): Promise<string> {
  const now = new Date();
  const status = (effects.status ?? "pending").toUpperCase() as LockedTicket["status"];
  const message = await writeMessage(tx, actor, ticket.id, { ...input, now });
  await changeTicket(
    tx,
    actor,
    ticket,
    {
      ...statusFields(status, now),
      waitingSince: null,
      firstResponseAt: ticket.firstResponseAt ?? now,
      messageCount: { increment: 1 },
      requesterUnread: { increment: 1 },
      lastMessageAt: now,
      lastMessageAuthor: "AGENT",
      lastMessagePreview: preview(plainText(input.body)),
    },
    {
      type: "message.created",
      isPublic: true,
      data: { messageId: message.id, resolved: status === "RESOLVED" ? 1 : 0 },
    },
  );
  await queueReplyMail(tx, actor, {
    ticket,
    messageId: message.id,
    body: input.body,
    ratingLink: status === "RESOLVED" || status === "CLOSED" ? ratingLink(ticket, now) : null,
  });
  return message.id;
}
