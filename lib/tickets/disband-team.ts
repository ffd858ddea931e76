import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { deleteTeam } from "@/lib/teams/delete-team";

/** Deletes a team; its tickets stay with whom they are assigned to, and belong to no team. @throws DomainError not_found */
export async function disbandTeam(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    // Tickets before the team, as in every other command; whoever assigns to it in between is waited for.
    const inTeam = { workspaceId, teamId: id };
    await tx.$queryRaw`
      SELECT 1 FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "teamId" = ${id}::uuid
      ORDER BY "number" FOR NO KEY UPDATE`;
    const first = await tx.ticket.updateMany({ where: inTeam, data: { teamId: null } });
    const [team] = await tx.$queryRaw<{ name: string }[]>`
      SELECT "name" FROM "Team" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
    if (!team) throw notFound("team");
    const later = await tx.ticket.updateMany({ where: inTeam, data: { teamId: null } });
    await tx.ticketCount.deleteMany({ where: { workspaceId, view: `team:${id}` } });
    await deleteTeam(tx, workspaceId, id);
    await recordAudit(tx, actor, "team.deleted", { id, name: team.name, tickets: first.count + later.count });
  });
}
