import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { TeamDto } from "./schemas";

/** @returns the workspace's teams by name, with their active members */
export async function listTeams({ workspaceId }: AgentActor): Promise<TeamDto[]> {
  const teams = await db.team.findMany({
    where: { workspaceId },
    select: {
      id: true,
      name: true,
      members: { where: { agent: { deactivatedAt: null } }, select: { agentId: true } },
    },
  });
  return teams
    .map(({ members, ...team }) => ({ ...team, memberIds: members.map(({ agentId }) => agentId) }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
