import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import { requireMacro } from "./require-macro";

/** Stops offering a macro. @throws DomainError not_found (also for another's), forbidden (shared) */
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
