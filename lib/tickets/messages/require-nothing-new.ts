import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Prisma, Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { readEventData } from "@/lib/platform/events/schemas";
import type { EventType } from "@/lib/platform/events/schemas";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";

const WRITTEN: EventType[] = ["message.created", "note.created"];

/** How the log of a ticket says that messages came or went, each with the number of the other ticket. */
const MOVED = {
  merged: (number: number) => `merged #${number} into this`,
  separated: (number: number) => `separated #${number} from this again`,
  split: (number: number) => `made #${number} of a part of this`,
};
const moves = Object.keys(MOVED).map((name) => ({ data: { path: [name], gte: 1 } }));

/**
 * That nobody else has written on a ticket, or moved messages, since an agent saw it. Says who has; the agent reads it and may send all
 * the same.
 * @param seen without it nothing is asked
 * @throws DomainError ticket_changed
 */
export async function requireNothingNew(
  tx: Tx,
  { workspaceId, agentId }: AgentActor,
  ticket: LockedTicket,
  seen: { eventSeq: number } | undefined,
): Promise<void> {
  if (!seen) return;
  const events = await tx.event.findMany({
    where: {
      workspaceId,
      ticketId: ticket.id,
      seq: { gt: seen.eventSeq },
      AND: [
        { OR: [{ type: { in: WRITTEN } }, { type: "ticket.updated", OR: moves }] },
        { OR: [{ agentId: null }, { agentId: { not: agentId } }] },
      ],
    },
    orderBy: { seq: "asc" },
    take: 5,
    select: {
      type: true,
      data: true,
      agent: { select: { user: { select: { name: true } } } },
      contact: { select: { name: true } },
    },
  });
  if (events.length === 0) return;
  const issues = events.map(({ type, data, agent, contact }) => {
    const name = agent?.user.name ?? (contact?.name || "The customer");
    return { path: "seen", message: `${name} ${whatHappened(type, data)}.` };
  });
  const message = `${issues.map((issue) => issue.message).join(" ")} Read it, then send this anyway or change it.`;
  throw new DomainError("ticket_changed", message, { issues });
}

function whatHappened(type: string, data: Prisma.JsonValue): string {
  if (type === "message.created") return "wrote";
  if (type === "note.created") return "added a note";
  const { merged = 0, separated = 0, split = 0 } = readEventData("ticket.updated", data);
  if (merged) return MOVED.merged(merged);
  return separated ? MOVED.separated(separated) : MOVED.split(split);
}
