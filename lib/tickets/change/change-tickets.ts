import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db, transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { lockTicket, lockTickets } from "@/lib/tickets/model/lock-ticket";
import type { BulkChangeDto, TicketChange } from "@/lib/tickets/model/schemas";
import { applyChange } from "./apply-change";

type How = {
  /** With the same key a change is made once. */
  key?: string;
  /** Tickets that don't exist or can't be changed so are left out; otherwise they are an error. */
  skips?: boolean;
};

/**
 * Changes tickets in one way, all or none, and remembers how each was, for an undo. A selection of one is a change of
 * a ticket. The number of a merged ticket leads to the ticket that has its messages, unless `skips`.
 * @throws DomainError not_found; invalid for agents, teams, categories and times; conflict for a resolved ticket to
 * be snoozed; idempotency_mismatch
 */
export async function changeTickets(
  actor: AgentActor,
  numbers: number[],
  change: TicketChange,
  { key, skips = false }: How = {},
): Promise<BulkChangeDto> {
  const run = (tx: Tx) => changeOnce(tx, actor, [...new Set(numbers)], change, skips);
  return transaction((tx) =>
    key === undefined ? run(tx) : runOnce(tx, actor, { key, request: { numbers, change } }, () => run(tx)),
  );
}

async function changeOnce(
  tx: Tx,
  actor: AgentActor,
  numbers: number[],
  change: TicketChange,
  skips: boolean,
): Promise<BulkChangeDto> {
  const { workspaceId, agentId } = actor;
  const tickets = skips ? await lockTickets(tx, actor, numbers) : await lockEach(tx, actor, numbers);
  const before = await applyChange(tx, actor, tickets, change, { skips });
  const { id } = await tx.bulkChange.create({
    data: { workspaceId, agentId, change, before },
    select: { id: true },
  });
  return { id, changed: before.length, unchanged: numbers.length - before.length };
}

async function lockEach(tx: Tx, actor: AgentActor, numbers: number[]) {
  const tickets = [];
  for (const number of numbers.toSorted((a, b) => a - b)) tickets.push(await lockTicket(tx, actor, number));
  return tickets;
}

const WEEK = 7 * 86_400_000;

/** Forgets changes that can't be undone any more. */
export async function sweepChanges(now: Date): Promise<void> {
  await db.bulkChange.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - WEEK) } } });
}
