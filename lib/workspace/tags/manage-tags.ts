import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction, db } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import { findTags } from "./ensure-tags";
import type { TagDto } from "./schemas";

/** Renames a tag. @throws DomainError not_found, conflict when the name is taken */
export async function renameTag(actor: AgentActor, id: string, name: string): Promise<TagDto> {
  const { workspaceId } = actor;
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('tags'), hashtext(${workspaceId}))::text`;
    const taken = (await findTags(tx, workspaceId, [name])).find((tag) => tag.id !== id);
    if (taken) {
      const message = `There is already a tag named “${taken.name}”. Choose another name.`;
      throw new DomainError("conflict", message, { issues: [{ path: "name", message }] });
    }
    const { count } = await tx.tag.updateMany({ where: { workspaceId, id }, data: { name } });
    if (count === 0) throw notFound("tag");
    await recordAudit(tx, actor, "tag.renamed", { id, name });
    await notifyConfigChanged(tx, actor, "tags");
    return { id, name };
  });
}

/** Deletes a tag and removes it from its tickets. @throws DomainError not_found */
export async function deleteTag(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    const tag = await tx.tag.findUnique({ where: { workspaceId_id: { workspaceId, id } } });
    const { count } = await tx.tag.deleteMany({ where: { workspaceId, id } });
    if (!tag || count === 0) throw notFound("tag");
    await recordAudit(tx, actor, "tag.deleted", { id, name: tag.name });
    await notifyConfigChanged(tx, actor, "tags");
  });
}

/** @returns the workspace's tags by name */
export async function listTags({ workspaceId }: AgentActor): Promise<TagDto[]> {
  const tags = await db.tag.findMany({ where: { workspaceId }, select: { id: true, name: true } });
  return tags.sort((a, b) => a.name.localeCompare(b.name));
}
