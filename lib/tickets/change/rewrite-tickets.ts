import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { recordEvents } from "@/lib/platform/events/record-event";
import type { NewEvent } from "@/lib/platform/events/record-event";
import { adjustManyCounts } from "./adjust-counts";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { notifyOfChanges } from "./notify-of-changes";
import type { ChangedFields } from "./plan-change";

/** What happens to one of many tickets. */
export type Rewrite = { before: LockedTicket; fields: ChangedFields; event: Omit<NewEvent, "ticket"> };

/**
 * Writes changes of many locked tickets with everything that goes with them, in as many statements as for one: the
 * rows, who is told, an event each, the counters.
 */
export async function rewriteTickets(tx: Tx, actor: AgentActor, rewrites: Rewrite[]): Promise<void> {
  if (rewrites.length === 0) return;
  const { workspaceId } = actor;
  const rows = rewrites.map(({ before, fields }) => ({ ...writable(before), ...fields, id: before.id }));
  await tx.$executeRaw`
    UPDATE "Ticket" AS t SET
      "status" = row.status, "isActive" = row."isActive", "resolvedAt" = row."resolvedAt",
      "waitingSince" = row."waitingSince", "priority" = row.priority, "assigneeId" = row."assigneeId",
      "teamId" = row."teamId", "categoryId" = row."categoryId", "snoozedAt" = row."snoozedAt", "snoozedUntil" = row."snoozedUntil", "updatedAt" = now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (
      id uuid, status "TicketStatus", "isActive" boolean, "resolvedAt" timestamptz, "waitingSince" timestamptz,
      priority "Priority", "assigneeId" uuid, "teamId" uuid, "categoryId" uuid, "snoozedAt" timestamptz, "snoozedUntil" timestamptz)
    WHERE t."workspaceId" = ${workspaceId}::uuid AND t."id" = row.id`;
  const ids = rewrites.map(({ before }) => before.id);
  const written = await tx.ticket.findMany({ where: { workspaceId, id: { in: ids } } });
  const now = new Map(written.map((ticket) => [ticket.id, ticket]));
  await notifyOfChanges(
    tx,
    actor,
    rewrites.map(({ before, event }) => ({ before, after: now.get(before.id) ?? before, event })),
  );
  await recordEvents(
    tx,
    actor,
    rewrites.map(({ before, event }) => ({ ...event, ticket: before })),
  );
  await adjustManyCounts(
    tx,
    workspaceId,
    rewrites.map(({ before }) => [before, now.get(before.id) ?? before]),
  );
}

const writable = (ticket: LockedTicket) => ({
  status: ticket.status,
  isActive: ticket.isActive,
  resolvedAt: ticket.resolvedAt,
  waitingSince: ticket.waitingSince,
  priority: ticket.priority,
  assigneeId: ticket.assigneeId,
  teamId: ticket.teamId,
  categoryId: ticket.categoryId,
  snoozedAt: ticket.snoozedAt,
  snoozedUntil: ticket.snoozedUntil,
});
