import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { can } from "@/lib/workspace/auth/permissions";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { resolveChange } from "@/lib/tickets/change/apply-change";
import { usableMacros } from "./macro-dto";
import type { MacroEffects } from "./schemas";

/** @returns a macro that the agent can change. @throws DomainError not_found, forbidden (shared) */
export async function requireMacro(tx: Tx, actor: AgentActor, id: string) {
  const macro = await tx.macro.findFirst({
    where: { ...usableMacros(actor), id },
    select: { isShared: true, name: true },
  });
  if (!macro) throw notFound("macro");
  requireCanShare(actor, macro.isShared);
  return macro;
}

/** @throws DomainError forbidden */
export function requireCanShare({ role }: AgentActor, isShared: boolean): void {
  if (isShared && !can(role, "macros.share"))
    throw new DomainError(
      "forbidden",
      "Only owners and admins can change shared macros. Create a personal one.",
    );
}

/** Checks that the effects' agent, team and category exist. @throws DomainError invalid */
export async function requireEffects(tx: Tx, { workspaceId, agentId }: AgentActor, effects: MacroEffects) {
  const { assignee, teamId, categoryId } = effects;
  const context = { tx, workspaceId, agentId, now: new Date(), path: "effects." };
  await resolveChange(context, { assignee, teamId, categoryId });
}
