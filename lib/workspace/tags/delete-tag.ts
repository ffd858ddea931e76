import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { tellArranged } from "@/lib/platform/realtime/tell-arranged";

/** Deletes a tag, also from the tickets that carry it. @throws DomainError not_found */
export async function deleteTag(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    const tag = await tx.tag.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
    const { count } = await tx.tag.deleteMany({ where: { workspaceId, id } });
    if (!tag || count === 0) throw notFound("tag");
    await recordAudit(tx, actor, "tag.deleted", { id, name: tag.name });
    await tellArranged(tx, actor, "tags");
  });
}
