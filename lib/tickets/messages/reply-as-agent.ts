import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { clearAgentDraft } from "@/lib/tickets/drafts/clear-drafts";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { requireNothingNew } from "./require-nothing-new";
import type { AgentReplyInput } from "./schemas";
import { writeReply } from "./write-reply";

/**
 * An agent answers: the customer's turn, unless the answer resolves the ticket. The customer is mailed.
 * @returns the message's id
 * @throws DomainError not_found, invalid (files, effects), ticket_changed, idempotency_mismatch
 */
export async function replyAsAgent(
  actor: AgentActor,
  number: number,
  input: AgentReplyInput,
  key: string,
): Promise<string> {
  const { id } = await transaction((tx) =>
    runOnce(tx, actor, { key, request: { number, ...input } }, async () => {
      const ticket = await lockTicket(tx, actor, number);
      await requireNothingNew(tx, actor, ticket, input.seen);
      const { body, attachmentIds, status, effects, draftAt } = input;
      await clearAgentDraft(tx, actor, ticket.id, draftAt);
      const reply = { body, attachmentIds, effects: { status, ...effects } };
      return { id: await writeReply(tx, actor, ticket, reply) };
    }),
  );
  return id;
}
