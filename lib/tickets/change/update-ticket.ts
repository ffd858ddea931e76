import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { applyChange } from "./apply-change";
import { lockTicket } from "@/lib/tickets/model/lock-ticket";
import type { TicketChange } from "@/lib/tickets/model/schemas";

/**
 * An agent changes a ticket: status, priority, people, category, subject, tags, sleep. A merged one's target is changed in its stead.
 * @throws DomainError not_found; invalid for agents, teams and times that can't be; conflict, see applyChange
 */
export async function updateTicket(actor: AgentActor, number: number, change: TicketChange): Promise<void> {
  await transaction(async (tx) => {
    await applyChange(tx, actor, await lockTicket(tx, actor, number), change);
  });
}
