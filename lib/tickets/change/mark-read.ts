import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { recordEvent } from "@/lib/platform/events/record-event";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";

/** The customer has seen all answers; their other tabs learn of it. @throws DomainError not_found */
export async function markRead(actor: PortalActor, number: number): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicket(tx, actor, number);
    if (ticket.requesterUnread === 0) return;
    const { workspaceId, id } = ticket;
    await tx.ticket.update({ where: { workspaceId_id: { workspaceId, id } }, data: { requesterUnread: 0 } });
    await recordEvent(tx, actor, { type: "ticket.read", ticket, isPublic: true });
  });
}
