import "server-only";
import type { AgentActor, PortalActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { changeTicket } from "./change-ticket";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import { planChange } from "./plan-change";
import type { TicketStatus } from "@/lib/tickets/model/status";
import { updateTicket } from "./update-ticket";

/** An agent sets a ticket's status. @throws DomainError not_found */
export async function setStatus(actor: AgentActor, number: number, status: TicketStatus): Promise<void> {
  await updateTicket(actor, number, { status });
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
    const status = solved ? "RESOLVED" : "OPEN";
    const { fields, data, type } = planChange(ticket, { status, addTags: [], removeTags: [] }, new Date());
    await changeTicket(tx, actor, ticket, fields, { type, isPublic: true, data });
  });
}
