import "server-only";
import type { AgentActor, Role } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";

export type MemberDto = { id: string; name: string; email: string; role: Role };

/** @returns the active agents by name: those to whom a ticket can be assigned */
export async function listMembers(actor: AgentActor): Promise<MemberDto[]> {
  const agents = await db.agent.findMany({
    where: { workspaceId: actor.workspaceId, deactivatedAt: null },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
    select: { id: true, role: true, user: { select: { name: true, email: true } } },
  });
  return agents.map(({ id, role, user }) => ({ id, role, ...user }));
}

/** Makes a user the owner of a new workspace. */
export async function createOwner(
  tx: Tx,
  workspaceId: string,
  user: { email: string; name: string; passwordHash: string },
): Promise<void> {
  const { id: userId } = await tx.user.create({ data: user, select: { id: true } });
  await tx.agent.create({ data: { workspaceId, userId, role: "OWNER" } });
}

/** Renames an agent's user, in all of their workspaces. */
export async function renameUser(tx: Tx, { workspaceId, agentId }: AgentActor, name: string): Promise<void> {
  await tx.user.updateMany({ where: { agents: { some: { workspaceId, id: agentId } } }, data: { name } });
}
