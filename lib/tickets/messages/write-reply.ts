import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import type { EventBody } from "@/lib/platform/events/schemas";
import { plainText } from "@/lib/platform/markdown/plain-text";
import { ratingLink } from "@/lib/tickets/ratings/rating-token";
import { addFollowers } from "@/lib/tickets/change/add-followers";
import { applyChange } from "@/lib/tickets/change/apply-change";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { preview } from "./preview";
import { queueReplyMail } from "./queue-reply-mail";
import type { ReplyInput } from "./schemas";
import { writeMessage } from "./write-message";
import type { ReplyEffects } from "@/lib/tickets/model/schemas";

type Reply = ReplyInput & { effects: ReplyEffects };

/**
 * Writes an agent's answer with its effects, within a command that holds the ticket's lock: one event, and one mail to
 * the customer. It is their turn then, unless the effects say otherwise.
 * @param isOvertaken whether the customer has written something that the author had not seen when pressing Send
 * @returns the message's id
 * @throws DomainError invalid (files, effects)
 */
export async function writeReply(
  tx: Tx,
  actor: AgentActor,
  ticket: LockedTicket,
  reply: Reply,
  { isOvertaken = false } = {},
): Promise<string> {
  const { effects, ...input } = isOvertaken ? keptOpen(reply) : reply;
  const now = new Date();
  const status = effects.status ?? "pending";
  const message = await writeMessage(tx, actor, ticket.id, { ...input, now });
  const columns = {
    waitingSince: isOvertaken ? ticket.waitingSince : null,
    firstResponseAt: ticket.firstResponseAt ?? now,
    messageCount: ticket.messageCount + 1,
    requesterUnread: ticket.requesterUnread + 1,
    lastMessageAt: now,
    lastMessageAuthor: "AGENT" as const,
    lastMessagePreview: preview(plainText(input.body), message.attachments),
  };
  const event: EventBody<"message.created"> = {
    type: "message.created",
    isPublic: true,
    data: { messageId: message.id, resolved: status === "resolved" ? 1 : 0 },
  };
  await applyChange(tx, actor, [ticket], { ...effects, status }, { command: { columns, event } });
  // Who has answered wants to hear what becomes of it.
  await addFollowers(tx, { workspaceId: actor.workspaceId, ticketId: ticket.id, agentIds: [actor.agentId] });
  await queueReplyMail(tx, actor, {
    ticket,
    messageId: message.id,
    body: input.body,
    files: message.attachments,
    ratingLink: status === "resolved" || status === "closed" ? ratingLink(ticket, now) : null,
  });
  return message.id;
}

/** What was not read is not answered: the ticket neither leaves the inbox nor stops waiting. */
function keptOpen(reply: Reply): Reply {
  const effects: ReplyEffects = { ...reply.effects, status: "open" };
  delete effects.snooze;
  return { ...reply, effects };
}
