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
import type { Said } from "./summarize";

/**
 * Makes a message, or it and all after it, a ticket of its own: of the same customer, category and people. Nobody is
 * mailed. With the same key it is done once.
 * @throws DomainError not_found, invalid for a message that can't go, conflict where it is held, idempotency_mismatch
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
  if (source.heldAt)
    throw new DomainError("conflict", "A ticket that is held can't be split. Release it first.");
  const messages = await readMessages(tx, workspaceId, source.id);
  const [going, staying] = divide(messages, input);
  const goingUnread = unreadOf(messages, source.requesterUnread).filter((one) => going.includes(one)).length;
  const ticket = await insertSplit(tx, actor, source, {
    ...summarize(going),
    subject: input.subject,
    createdAt: going[0]?.createdAt ?? new Date(),
    waitingSince: waitingSince(going),
    firstResponseAt: firstResponse(going),
    requesterUnread: goingUnread,
  });
  const ids = going.map(({ id }) => id);
  await moveToTicket(tx, { workspaceId, from: source.id, to: ticket.id, ids });
  await writeChange(tx, actor, {
    before: source,
    columns: {
      ...summarize(staying),
      firstResponseAt: firstResponse(staying, source.createdAt),
      requesterUnread: source.requesterUnread - goingUnread,
      ...(source.status === "OPEN" && { waitingSince: waitingSince(staying) }),
    },
    event: {
      type: "ticket.updated",
      isPublic: true,
      data: { split: ticket.number, subject: input.subject },
    },
  });
  return { number: ticket.number };
}

/** The latest answers are those that the customer has not seen. */
function unreadOf(messages: Said[], count: number): Said[] {
  const answers = messages.filter(({ agentId }) => agentId !== null);
  return answers.slice(Math.max(0, answers.length - count));
}

/** Which messages go and which stay: at least one of each. */
function divide(messages: Said[], { messageId, rest }: SplitInput): [Said[], Said[]] {
  const at = messages.findIndex(({ id }) => id === messageId);
  const going = at < 0 ? [] : messages.slice(at, rest ? undefined : at + 1);
  const staying = messages.filter((message) => !going.includes(message));
  const message =
    going.length === 0
      ? "Choose a message of this ticket."
      : "A message has to stay here. Choose a later one.";
  if (going.length === 0 || staying.length === 0)
    throw new DomainError("invalid", `messageId: ${message}`, { issues: [{ path: "messageId", message }] });
  return [going, staying];
}
