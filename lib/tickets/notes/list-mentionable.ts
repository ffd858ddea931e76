import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Mentionable } from "./find-mentions";

/** @returns the agents and teams that a note can mention; active agents only */
export async function listMentionable(tx: Tx, workspaceId: string): Promise<Mentionable> {
  const agents = await tx.agent.findMany({
    where: { workspaceId, deactivatedAt: null },
    select: { id: true, user: { select: { name: true, email: true } } },
  });
  const teams = await tx.team.findMany({
    where: { workspaceId },
    select: { name: true, members: { where: { agent: { deactivatedAt: null } }, select: { agentId: true } } },
  });
  return {
    agents: agents.map(({ id, user }) => ({ id, ...user })),
    teams: teams.map(({ name, members }) => ({ name, agentIds: members.map(({ agentId }) => agentId) })),
  };
}
