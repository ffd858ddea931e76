import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import type { Tx } from "@/lib/db";

/** What an agent typed on a ticket has been sent. Part of that command. */
export async function clearAgentDraft(tx: Tx, actor: AgentActor, ticketId: string): Promise<void> {
  const { workspaceId, agentId } = actor;
  await tx.agentDraft.deleteMany({ where: { workspaceId, agentId, ticketId } });
}
