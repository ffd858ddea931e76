import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { updateTicket } from "./update-ticket";

/**
 * Assigns a ticket to an agent, a team, or both. Null takes away, undefined leaves as it is.
 * @throws DomainError not_found (ticket), invalid (agent, team)
 */
export async function assignTicket(
  actor: AgentActor,
  number: number,
  agentId: string | null | undefined,
  teamId?: string | null,
): Promise<void> {
  await updateTicket(actor, number, { ...(agentId !== undefined && { assignee: { agentId } }), teamId });
}
