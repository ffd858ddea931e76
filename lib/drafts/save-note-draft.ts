import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import { getTicket } from "@/lib/tickets/get-ticket";

/** Keeps what an agent typed for the team on a ticket. An empty draft is removed. @throws DomainError not_found */
export async function saveNoteDraft(actor: AgentActor, number: number, body: string): Promise<void> {
  const { workspaceId, agentId } = actor;
  const { id: ticketId } = await getTicket(actor, number);
  if (!body) {
    await db.noteDraft.deleteMany({ where: { workspaceId, agentId, ticketId } });
    return;
  }
  await db.noteDraft.upsert({
    where: { workspaceId_agentId_ticketId: { workspaceId, agentId, ticketId } },
    create: { workspaceId, agentId, ticketId, body },
    update: { body },
  });
}
