import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Prisma, Tx } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";
import type { NewEvent } from "@/lib/platform/events/record-event";
import { adjustCounts } from "./adjust-counts";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { notifyOfChanges } from "./notify-of-changes";

/**
 * Writes a change of a locked ticket with everything that goes with one: who is told, its event and the counters.
 * @returns the ticket as it is now
 */
export async function changeTicket(
  tx: Tx,
  actor: AgentActor | PortalActor | { kind: "system"; workspaceId: string },
  before: LockedTicket,
  data: Prisma.TicketUncheckedUpdateInput,
  event: Omit<NewEvent, "ticket">,
): Promise<LockedTicket> {
  const { workspaceId, id } = before;
  const after = await tx.ticket.update({ where: { workspaceId_id: { workspaceId, id } }, data });
  await notifyOfChanges(tx, actor, [{ before, after, event }]);
  await recordEvent(tx, actor, { ...event, ticket: before });
  await adjustCounts(tx, workspaceId, before, after);
  return after;
}
