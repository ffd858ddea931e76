import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { can } from "@/lib/workspace/auth/permissions";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { resolveChange } from "@/lib/tickets/change/apply-change";
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
      "Only owners and admins can change shared macros. Create a personal one.",
    );
}

/** That what the effects name exists. @throws DomainError invalid */
export async function requireEffects(tx: Tx, { workspaceId, agentId }: AgentActor, effects: MacroEffects) {
  const { assignee, teamId, categoryId } = effects;
  const context = { tx, workspaceId, agentId, now: new Date(), path: "effects." };
  await resolveChange(context, { assignee, teamId, categoryId });
}
