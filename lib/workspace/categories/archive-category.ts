import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { tellArranged } from "@/lib/platform/realtime/tell-arranged";

/** Stops offering a category; its tickets keep it. @throws DomainError not_found */
export async function archiveCategory(actor: AgentActor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.category.updateMany({
      where: { workspaceId: actor.workspaceId, id, archivedAt: null },
      data: { archivedAt: new Date() },
    });
    if (count === 0) throw notFound("category");
    await recordAudit(tx, actor, "category.archived", { id });
    await tellArranged(tx, actor, "categories");
  });
}
