import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import type { Tx } from "@/lib/db";
import { clearAgentDraft } from "@/lib/drafts/clear-agent-draft";
import { queueReplyMail } from "@/lib/email/queue-reply-mail";
import { runOnce } from "@/lib/idempotency/run-once";
import { ratingLink } from "@/lib/ratings/rating-link";
import { applyChange } from "@/lib/tickets/apply-change";
import { lockTicket } from "@/lib/tickets/lock-ticket";
import { plainText } from "@/lib/markdown/plain-text";
import { preview } from "./preview";
import type { AgentReplyInput } from "./schemas";
import { writeMessage } from "./write-message";

/**
 * An agent answers: the customer's turn, unless the answer resolves the ticket. The customer is mailed.
 * @returns the message's id
 * @throws DomainError not_found, invalid (files), idempotency_mismatch
 */
export async function replyAsAgent(
  actor: AgentActor,
  number: number,
  input: AgentReplyInput,
  key: string,
): Promise<string> {
  const { id } = await transaction((tx) =>
    runOnce(tx, actor, { key, request: { number, ...input } }, () => reply(tx, actor, number, input)),
  );
  return id;
}

async function reply(
  tx: Tx,
  actor: AgentActor,
  number: number,
  input: AgentReplyInput,
): Promise<{ id: string }> {
  const ticket = await lockTicket(tx, actor, number);
  const now = new Date();
  const status = input.effects?.status ?? input.status;
  const message = await writeMessage(tx, actor, ticket.id, { ...input, now });
  await clearAgentDraft(tx, actor, ticket.id);
  const fields = {
    waitingSince: null,
    firstResponseAt: ticket.firstResponseAt ?? now,
    messageCount: { increment: 1 },
    requesterUnread: { increment: 1 },
    lastMessageAt: now,
    lastMessageAuthor: "AGENT" as const,
    lastMessagePreview: preview(plainText(input.body)),
  };
  await applyChange(
    tx,
    actor,
    ticket,
    { ...input.effects, status },
    {
      fields,
      event: {
        type: "message.created",
        isPublic: true,
        data: { messageId: message.id, resolved: status === "resolved" ? 1 : 0 },
      },
    },
  );
  await queueReplyMail(tx, actor, {
    ticket,
    messageId: message.id,
    body: input.body,
    ratingLink: status === "resolved" || status === "closed" ? ratingLink(ticket, now) : null,
  });
  return { id: message.id };
}
