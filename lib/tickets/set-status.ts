import "server-only";
import type { AgentActor, PortalActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import type { Prisma, Tx } from "@/lib/db";
import { DomainError } from "@/lib/errors";
import type { EventType } from "@/lib/events/record-event";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "./lock-ticket";
import type { LockedTicket } from "./lock-ticket";
import type { TicketStatus } from "./status";

type Stored = LockedTicket["status"];

/** The fields that go with a status, so that none of them can disagree. */
export function statusFields(status: Stored, now: Date): Prisma.TicketUncheckedUpdateInput {
  const isActive = status === "OPEN" || status === "PENDING";
  return {
    status,
    isActive,
    resolvedAt: isActive ? null : now,
    ...(status === "OPEN" ? {} : { waitingSince: null }),
  };
}

/** Sets a status within a command. Setting what it is already changes nothing. */
async function applyStatus(tx: Tx, actor: AgentActor | PortalActor, ticket: LockedTicket, status: Stored) {
  if (ticket.status === status) return;
  const wasActive = ticket.isActive;
  const fields = statusFields(status, new Date());
  const type: EventType =
    wasActive && !fields.isActive
      ? "ticket.resolved"
      : !wasActive && fields.isActive
        ? "ticket.reopened"
        : "ticket.updated";
  await changeTicket(tx, actor, ticket, fields, {
    type,
    isPublic: true,
    data: { from: ticket.status.toLowerCase(), status: status.toLowerCase() },
  });
}

/**
 * An agent sets a ticket's status.
 * @throws DomainError not_found
 */
export async function setStatus(actor: AgentActor, number: number, status: TicketStatus): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, actor, number);
    await applyStatus(tx, actor, ticket, status.toUpperCase() as Stored);
  });
}

/**
 * A customer marks their ticket as solved, or opens it again.
 * @throws DomainError not_found; conflict for a closed ticket, which only a reply follows up
 */
export async function setSolved(actor: PortalActor, number: number, solved: boolean): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, actor, number);
    if (ticket.status === "CLOSED" && !solved)
      throw new DomainError(
        "conflict",
        "This ticket is closed. Write a reply to open a new one that follows it.",
      );
    if (solved !== ticket.isActive) return;
    await applyStatus(tx, actor, ticket, solved ? "RESOLVED" : "OPEN");
  });
}
