import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";

type Membership = { teamId: string; agentId: string; isMember: boolean };

/** Adds an agent to a team or removes them; does nothing when that is already so. @throws DomainError not_found */
export async function setTeamMember(
  actor: AgentActor,
  { teamId, agentId, isMember }: Membership,
): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    const [team, agent] = [
      await tx.team.findUnique({ where: { workspaceId_id: { workspaceId, id: teamId } } }),
      await tx.agent.findFirst({ where: { workspaceId, id: agentId, deactivatedAt: null } }),
    ];
    if (!team) throw notFound("team");
    if (!agent) throw notFound("agent");
    const row = { workspaceId, teamId, agentId };
    const { count } = isMember
      ? await tx.teamMember.createMany({ data: [row], skipDuplicates: true })
      : await tx.teamMember.deleteMany({ where: row });
    if (count === 0) return;
    const action = isMember ? "team.member_added" : "team.member_removed";
    await recordAudit(tx, actor, action, { id: teamId, agentId });
    await notifyConfigChanged(tx, actor, "teams");
  });
}
