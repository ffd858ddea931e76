import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import { MACRO, toMacroDto } from "./macro-dto";
import { requireEffects, requireMacro, requireCanShare } from "./require-macro";
import type { MacroDto, MacroInput } from "./schemas";

/**
 * Changes a macro. Making it personal assigns it to the caller.
 * @throws DomainError not_found (also for another agent's), forbidden (shared), invalid (effects)
 */
export async function updateMacro(actor: AgentActor, id: string, input: MacroInput): Promise<MacroDto> {
  const { workspaceId, agentId } = actor;
  requireCanShare(actor, input.isShared);
  return transaction(async (tx) => {
    const before = await requireMacro(tx, actor, id);
    await requireEffects(tx, actor, input.effects);
    const effects = JSON.parse(JSON.stringify(input.effects)) as object;
    const row = await tx.macro.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { ...input, effects, ...(!input.isShared && { agentId }) },
      select: MACRO,
    });
    const affectsEveryone = before.isShared || row.isShared;
    if (affectsEveryone) await recordAudit(tx, actor, "macro.updated", { id, name: row.name });
    await notifyConfigChanged(tx, actor, "macros", affectsEveryone);
    return toMacroDto(actor, row);
  });
}

/** Archives a macro. @throws DomainError not_found (also for another agent's), forbidden (shared) */
export async function archiveMacro(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    const { name, isShared } = await requireMacro(tx, actor, id);
    await tx.macro.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { archivedAt: new Date() },
    });
    if (isShared) await recordAudit(tx, actor, "macro.archived", { id, name });
    await notifyConfigChanged(tx, actor, "macros", isShared);
  });
}
