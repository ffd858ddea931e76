import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { tellArranged } from "@/lib/platform/realtime/tell-arranged";
import { requireEditableView } from "./require-editable-view";

/** @throws DomainError not_found, forbidden */
export async function deleteView(actor: AgentActor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { name, isShared } = await requireEditableView(tx, actor, id);
    await tx.view.delete({ where: { workspaceId_id: { workspaceId: actor.workspaceId, id } } });
    if (isShared) await recordAudit(tx, actor, "view.deleted", { id, name });
    await tellArranged(tx, actor, "views", isShared);
  });
}
