import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { moveToTicket } from "@/lib/tickets/messages/move-to-ticket";
import { writeChange } from "@/lib/tickets/change/write-changes";
import { insertSplit } from "@/lib/tickets/change/insert-split";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { SplitDto, SplitInput } from "./schemas";
import { firstResponse, readMessages, summarize, waitingSince } from "./summarize";
import type { TicketMessage } from "./summarize";

/**
 * Moves a message, or it and all later ones, to a new ticket with the same customer, category, assignee and team.
 * Sends no email. Runs once per key.
 * @throws DomainError not_found, invalid (message can't move), conflict (on hold), idempotency_mismatch
 */
export async function splitTicket(
  actor: AgentActor,
  number: number,
  input: SplitInput,
  key: string,
): Promise<SplitDto> {
  return transaction((tx) =>
    runOnce(tx, actor, { key, request: { split: number, ...input } }, async () =>
      split(tx, actor, await lockTicket(tx, actor, number), input),
    ),
  );
}

async function split(tx: Tx, actor: AgentActor, source: LockedTicket, input: SplitInput): Promise<SplitDto> {
  const { workspaceId } = actor;
  if (source.heldAt) throw new DomainError("conflict", "A ticket on hold can't be split. Release it first.");
  const messages = await readMessages(tx, workspaceId, source.id);
  const [moving, remaining] = partition(messages, input);
  const movingUnread = unreadOf(messages, source.requesterUnread).filter((one) =>
    moving.includes(one),
  ).length;
  const ticket = await insertSplit(tx, actor, source, {
    ...summarize(moving),
    subject: input.subject,
    createdAt: moving[0]?.createdAt ?? new Date(),
    waitingSince: waitingSince(moving),
    firstResponseAt: firstResponse(moving),
    requesterUnread: movingUnread,
  });
  const ids = moving.map(({ id }) => id);
  await moveToTicket(tx, { workspaceId, from: source.id, to: ticket.id, ids });
  await writeChange(tx, actor, {
    before: source,
    columns: {
      ...summarize(remaining),
      firstResponseAt: firstResponse(remaining, source.createdAt),
      requesterUnread: source.requesterUnread - movingUnread,
      ...(source.status === "OPEN" && { waitingSince: waitingSince(remaining) }),
    },
    event: {
      type: "ticket.updated",
      isPublic: true,
      data: { split: ticket.number, subject: input.subject },
    },
  });
  return { number: ticket.number };
}

/** @returns the latest replies, which the customer hasn't read */
function unreadOf(messages: TicketMessage[], count: number): TicketMessage[] {
  const replies = messages.filter(({ agentId }) => agentId !== null);
  return replies.slice(Math.max(0, replies.length - count));
}

/** @returns the messages to move and those that stay. @throws DomainError invalid unless there is one of each */
function partition(
  messages: TicketMessage[],
  { messageId, rest }: SplitInput,
): [TicketMessage[], TicketMessage[]] {
  const at = messages.findIndex(({ id }) => id === messageId);
  const moving = at < 0 ? [] : messages.slice(at, rest ? undefined : at + 1);
  const remaining = messages.filter((message) => !moving.includes(message));
  const message =
    moving.length === 0
      ? "Choose a message of this ticket."
      : "At least one message has to stay here. Choose a later one.";
  if (moving.length === 0 || remaining.length === 0)
    throw new DomainError("invalid", `messageId: ${message}`, { issues: [{ path: "messageId", message }] });
  return [moving, remaining];
}
