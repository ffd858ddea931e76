import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { can } from "@/lib/workspace/auth/permissions";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { usableMacros } from "./macro-dto";
import type { MacroEffects } from "./schemas";

/** A macro that an agent is about to change. @throws DomainError not_found, forbidden for everybody's */
export async function requireMacro(tx: Tx, actor: AgentActor, id: string) {
  const macro = await tx.macro.findFirst({
    where: { ...usableMacros(actor), id },
    select: { isShared: true, name: true },
  });
  if (!macro) throw notFound("macro");
  requireMayShare(actor, macro.isShared);
  return macro;
}

/** @throws DomainError forbidden */
export function requireMayShare({ role }: AgentActor, isShared: boolean): void {
  if (isShared && !can(role, "macros.share"))
    throw new DomainError(
      "forbidden",
      "Only owners and admins change macros that everybody has. Make a personal one.",
    );
}

/** That whom a macro names is there. @throws DomainError invalid */
export async function requireEffects(tx: Tx, { workspaceId }: AgentActor, effects: MacroEffects) {
  const id = effects.assignee?.agentId;
  if (id && id !== "me") {
    const agent = await tx.agent.findFirst({
      where: { workspaceId, id, deactivatedAt: null },
      select: { id: true },
    });
    if (!agent) throw invalid("effects.assignee.agentId", "Choose an agent of this workspace.");
  }
  await requireTeam(tx, workspaceId, effects.teamId);
  await requireOffered(tx, workspaceId, effects.categoryId);
}

async function requireTeam(tx: Tx, workspaceId: string, id: string | null | undefined) {
  if (!id) return;
  const team = await tx.team.findFirst({ where: { workspaceId, id }, select: { id: true } });
  if (!team) throw invalid("effects.teamId", "Choose a team of this workspace.");
}

async function requireOffered(tx: Tx, workspaceId: string, id: string | null | undefined) {
  if (!id) return;
  const where = { workspaceId, id, archivedAt: null };
  const category = await tx.category.findFirst({ where, select: { id: true } });
  if (!category) throw invalid("effects.categoryId", "Choose a category that this workspace offers.");
}

const invalid = (path: string, message: string) =>
  new DomainError("invalid", `${path}: ${message}`, { issues: [{ path, message }] });
