import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";
import { DomainError } from "@/lib/errors";
import type { LockedTicket } from "@/lib/tickets/lock-ticket";

const WRITTEN = ["message.created", "note.created"];

/**
 * That nobody else has written on a ticket since an agent saw it. Says who has; the agent reads it and may send all
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
      type: { in: WRITTEN },
      OR: [{ agentId: null }, { agentId: { not: agentId } }],
    },
    orderBy: { seq: "asc" },
    take: 5,
    select: {
      type: true,
      agent: { select: { user: { select: { name: true } } } },
      contact: { select: { name: true } },
    },
  });
  if (events.length === 0) return;
  const issues = events.map(({ type, agent, contact }) => {
    const name = agent?.user.name ?? (contact?.name || "The customer");
    return { path: "seen", message: `${name} ${type === "note.created" ? "added a note" : "wrote"}.` };
  });
  const message = `${issues.map((issue) => issue.message).join(" ")} Read it, then send this anyway or change it.`;
  throw new DomainError("ticket_changed", message, { issues });
}
