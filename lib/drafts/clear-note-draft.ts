import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";

/** What an agent typed for the team on a ticket has been added. Part of that command. */
export async function clearNoteDraft(tx: Tx, actor: AgentActor, ticketId: string): Promise<void> {
  const { workspaceId, agentId } = actor;
  await tx.noteDraft.deleteMany({ where: { workspaceId, agentId, ticketId } });
}
