import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import { MACRO, toMacroDto } from "./macro-dto";
import { requireEffects, requireCanShare } from "./require-macro";
import type { MacroDto, MacroInput } from "./schemas";

/** Creates a shared or personal macro. @throws DomainError forbidden (shared), invalid (effects) */
export async function createMacro(actor: AgentActor, input: MacroInput): Promise<MacroDto> {
  requireCanShare(actor, input.isShared);
  const { workspaceId, agentId } = actor;
  return transaction(async (tx) => {
    await requireEffects(tx, actor, input.effects);
    const effects = JSON.parse(JSON.stringify(input.effects)) as object;
    const row = await tx.macro.create({
      data: { workspaceId, agentId, ...input, effects },
      select: MACRO,
    });
    if (row.isShared) await recordAudit(tx, actor, "macro.created", { id: row.id, name: row.name });
    await notifyConfigChanged(tx, actor, "macros", row.isShared);
    return toMacroDto(actor, row);
  });
}
