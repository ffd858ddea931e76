import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import { deleteTeam } from "@/lib/workspace/teams/manage-teams";
import { applyChange } from "./apply-change";
import { lockTicketsById } from "@/lib/tickets/model/lock-ticket";

/** As many as one transaction takes: who writes on one of them waits no longer than for these. */
const AT_ONCE = 500;

/**
 * Deletes a team; its tickets stay with whom they are assigned to, and belong to no team. It is emptied step by step,
 * so there may be any number of them; where that is cut off, asking again goes on.
 * @throws DomainError not_found
 */
export async function disbandTeam(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  let tickets = 0;
  for (let taken = AT_ONCE; taken === AT_ONCE; tickets += taken)
    taken = await transaction(async (tx) => {
      await requireTeam(tx, workspaceId, id);
      return takeOut(tx, actor, id);
    });
  await transaction(async (tx) => {
    // Tickets before the team, as in every other command; whoever assigns to it in between is waited for.
    tickets += await takeOut(tx, actor, id);
    const [team] = await tx.$queryRaw<{ name: string }[]>`
      SELECT "name" FROM "Team" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
    if (!team) throw notFound("team");
    tickets += await takeOut(tx, actor, id);
    await tx.ticketCount.deleteMany({ where: { workspaceId, view: `team:${id}` } });
    await deleteTeam(tx, workspaceId, id);
    await recordAudit(tx, actor, "team.deleted", { id, name: team.name, tickets });
    await notifyConfigChanged(tx, actor, "teams");
  });
}

async function requireTeam(tx: Tx, workspaceId: string, id: string): Promise<void> {
  const where = { workspaceId_id: { workspaceId, id } };
  if (!(await tx.team.findUnique({ where, select: { id: true } }))) throw notFound("team");
}

/** Takes some of its tickets from a team, with an event each. @returns how many */
async function takeOut(tx: Tx, actor: AgentActor, teamId: string): Promise<number> {
  const { workspaceId } = actor;
  const next = await tx.ticket.findMany({
    where: { workspaceId, teamId },
    orderBy: { number: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  if (next.length === 0) return 0;
  const locked = await lockTicketsById(
    tx,
    workspaceId,
    next.map(({ id }) => id),
  );
  const tickets = locked.filter((ticket) => ticket.teamId === teamId);
  await applyChange(tx, actor, tickets, { teamId: null });
  return next.length;
}
