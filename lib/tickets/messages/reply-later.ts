import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { queueReply } from "@/lib/tickets/queued-replies/queue-reply";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { requireNothingNew } from "./require-nothing-new";
import type { AnswerInput } from "./schemas";

const YEAR = 366 * 86_400_000;

/**
 * An agent answers, with some seconds to undo it or for a time of their choice. Nothing happens to the ticket before.
 * @returns the id of the waiting reply
 * @throws DomainError not_found, invalid (files, time), ticket_changed, idempotency_mismatch
 */
export async function replyLater(
  actor: AgentActor,
  number: number,
  input: AnswerInput,
  key: string,
): Promise<string> {
  const { body, attachmentIds, status, effects, draftAt } = input;
  const { id } = await transaction((tx) =>
    runOnce(tx, actor, { key, request: { number, ...input } }, async () => {
      const sendAt = timeOf(input);
      const ticket = await lockTicket(tx, actor, number);
      await requireNothingNew(tx, actor, ticket, input.seen);
      const isScheduled = input.sendAt !== undefined;
      const reply = { body, attachmentIds, effects: { status, ...effects }, isScheduled, sendAt };
      return { id: await queueReply(tx, actor, ticket, reply, draftAt) };
    }),
  );
  return id;
}

function timeOf({ sendAt, undoSeconds }: AnswerInput): Date {
  const now = Date.now();
  if (sendAt === undefined) return new Date(now + undoSeconds * 1000);
  const time = new Date(sendAt);
  if (time.getTime() > now && time.getTime() < now + YEAR) return time;
  const message = "Choose a time that is still to come, within a year.";
  throw new DomainError("invalid", `sendAt: ${message}`, { issues: [{ path: "sendAt", message }] });
}
