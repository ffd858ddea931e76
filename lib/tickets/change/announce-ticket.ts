import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";
import type { EventBody } from "@/lib/platform/events/schemas";

type Ticket = { workspaceId: string; id: string };

/** Records a new ticket: as created, or on hold until it is released. Part of the command that inserts it. */
export async function recordNewTicket(
  tx: Tx,
  actor: AgentActor | PortalActor,
  ticket: { id: string; requesterId: string },
  { isHeld, data }: { isHeld: boolean; data: { messageId?: string; splitFrom?: number } },
): Promise<void> {
  if (isHeld) await recordEvent(tx, actor, { type: "ticket.held", isPublic: false, ticket, data });
  else await recordEvent(tx, actor, { type: "ticket.created", isPublic: true, ticket, data });
}

type Release = { released: "agent" } | { proof: "mailbox" };

/** The event of a release: `ticket.created`, unless the ticket was created before an agent put it on hold. */
export async function releaseEvent(
  tx: Tx,
  { workspaceId, id: ticketId }: Ticket,
  release: Release,
): Promise<EventBody<"ticket.created" | "ticket.updated">> {
  const created = await tx.event.findFirst({
    // Earlier versions wrote one that isn't public while a ticket was on hold.
    where: { workspaceId, ticketId, type: "ticket.created", isPublic: true },
    select: { seq: true },
  });
  if (created) return { type: "ticket.updated", isPublic: true, data: release };
  const first = await tx.message.findFirst({
    where: { workspaceId, ticketId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const data = { ...(first && { messageId: first.id }), ...release };
  return { type: "ticket.created", isPublic: true, data };
}
