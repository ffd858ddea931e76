import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { tellArranged } from "@/lib/platform/realtime/tell-arranged";
import { findTags } from "./find-tags";
import type { TagDto } from "./schemas";

/** Renames a tag everywhere. @throws DomainError not_found, conflict when another one is called so */
export async function renameTag(actor: AgentActor, id: string, name: string): Promise<TagDto> {
  const { workspaceId } = actor;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('tags'), hashtext(${workspaceId}))::text`;
    const taken = (await findTags(tx, workspaceId, [name])).find((tag) => tag.id !== id);
    if (taken) {
      const message = `There already is a tag named “${taken.name}”. Choose another name.`;
      throw new DomainError("conflict", message, { issues: [{ path: "name", message }] });
    }
    const { count } = await tx.tag.updateMany({ where: { workspaceId, id }, data: { name } });
    if (count === 0) throw notFound("tag");
    await recordAudit(tx, actor, "tag.renamed", { id, name });
    await tellArranged(tx, actor, "tags");
    return { id, name };
  });
}
