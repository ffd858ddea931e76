import "server-only";
import type { PortalActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { applyChange } from "./apply-change";
import { recordEvent } from "@/lib/platform/events/record-event";

/**
 * A customer marks their ticket as solved, or reopens it.
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
    await applyChange(tx, actor, [ticket], { status: solved ? "resolved" : "open" });
  });
}

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
