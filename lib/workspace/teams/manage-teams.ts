import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import type { CreateTeamInput, TeamDto } from "./schemas";
import type { Tx } from "@/lib/platform/db";

/** Creates a team. @throws DomainError conflict when the name is taken, invalid for agents of other workspaces */
export async function createTeam(actor: AgentActor, input: CreateTeamInput): Promise<TeamDto> {
  const { workspaceId } = actor;
  const { name } = input;
  const memberIds = [...new Set(input.memberIds)];
  return transaction(async (tx) => {
    requireFreeTeamName(await lockTeams(tx, workspaceId), name);
    const known = await tx.agent.count({
      where: { workspaceId, id: { in: memberIds }, deactivatedAt: null },
    });
    if (known !== memberIds.length) {
      const message = "Choose agents in this workspace.";
      throw new DomainError("invalid", `memberIds: ${message}`, { issues: [{ path: "memberIds", message }] });
    }
    const { id } = await tx.team.create({ data: { workspaceId, name }, select: { id: true } });
    await tx.teamMember.createMany({
      data: memberIds.map((agentId) => ({ workspaceId, teamId: id, agentId })),
    });
    await recordAudit(tx, actor, "team.created", { id, name });
    await notifyConfigChanged(tx, actor, "teams");
    return { id, name, memberIds };
  });
}

/** Deletes a team, after the command has removed it from its tickets. */
export async function deleteTeam(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.team.delete({ where: { workspaceId_id: { workspaceId, id } } });
}

/** @throws DomainError not_found, conflict when the name is taken */
export async function renameTeam(actor: AgentActor, id: string, name: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    const teams = await lockTeams(tx, workspaceId);
    if (!teams.some((team) => team.id === id)) throw notFound("team");
    requireFreeTeamName(teams, name, id);
    await tx.team.update({ where: { workspaceId_id: { workspaceId, id } }, data: { name } });
    await recordAudit(tx, actor, "team.renamed", { id, name });
    await notifyConfigChanged(tx, actor, "teams");
  });
}

type Team = { id: string; name: string };

/** Reads the teams and locks them until the end of the transaction, because names must be unique. */
async function lockTeams(tx: Tx, workspaceId: string): Promise<Team[]> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('teams'), hashtext(${workspaceId}))::text`;
  return tx.team.findMany({ where: { workspaceId }, select: { id: true, name: true } });
}

/** @throws DomainError conflict when another team has the name; case is ignored */
function requireFreeTeamName(teams: Team[], name: string, self?: string): void {
  const taken = teams.find((team) => team.id !== self && team.name.toLowerCase() === name.toLowerCase());
  if (!taken) return;
  const message = `There is already a team named “${taken.name}”. Choose another name.`;
  throw new DomainError("conflict", message, { issues: [{ path: "name", message }] });
}
