import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";

/** Gives the person behind an agent another name, in every workspace they belong to. */
export async function renameUser(tx: Tx, { workspaceId, agentId }: AgentActor, name: string): Promise<void> {
  await tx.user.updateMany({ where: { agents: { some: { workspaceId, id: agentId } } }, data: { name } });
}
