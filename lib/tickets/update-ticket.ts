import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import { applyChange } from "./apply-change";
import { lockTicket } from "./lock-ticket";
import type { TicketChange } from "./schemas";

/**
 * An agent changes a ticket: status, priority, people, category, subject, tags, sleep. A merged one's target is changed in its stead.
 * @throws DomainError not_found; invalid for agents, teams and times that can't be; conflict, see applyChange
 */
export async function updateTicket(actor: AgentActor, number: number, change: TicketChange): Promise<void> {
  await transaction(async (tx) => {
    await applyChange(tx, actor, await lockTicket(tx, actor, number), change);
  });
}
