import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { tellArranged } from "@/lib/platform/realtime/tell-arranged";
import { requireEditableView } from "./require-editable-view";
import { requireSharedRoom } from "./require-room";
import type { UpdateViewInput } from "./schemas";

/** Renames a view, changes what it finds and in which order, or shares it. @throws DomainError not_found, forbidden, conflict */
export async function updateView(actor: AgentActor, id: string, input: UpdateViewInput): Promise<void> {
  await transaction(async (tx) => {
    const view = await requireEditableView(tx, actor, id);
    const { name = view.name, query = view.query, sort = view.sort, isShared = view.isShared } = input;
    const { workspaceId } = actor;
    if (isShared && !view.isShared) await requireSharedRoom(tx, actor);
    await tx.view.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { name, query, sort, isShared },
    });
    const concernsAll = isShared || view.isShared;
    if (concernsAll) await recordAudit(tx, actor, "view.updated", { id, name, isShared });
    await tellArranged(tx, actor, "views", concernsAll);
  });
}
