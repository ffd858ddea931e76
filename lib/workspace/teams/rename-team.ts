import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { tellArranged } from "@/lib/platform/realtime/tell-arranged";
import { lockTeams, requireFreeTeamName } from "./lock-teams";

/** @throws DomainError not_found, conflict when the name is taken */
export async function renameTeam(actor: AgentActor, id: string, name: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    const teams = await lockTeams(tx, workspaceId);
    if (!teams.some((team) => team.id === id)) throw notFound("team");
    requireFreeTeamName(teams, name, id);
    await tx.team.update({ where: { workspaceId_id: { workspaceId, id } }, data: { name } });
    await recordAudit(tx, actor, "team.renamed", { id, name });
    await tellArranged(tx, actor, "teams");
  });
}
