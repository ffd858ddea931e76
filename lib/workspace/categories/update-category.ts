import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { notFound, DomainError } from "@/lib/platform/errors";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import { lockCategories } from "./lock-categories";
import type { LiveCategory } from "./lock-categories";
import type { CategoryDto, UpdateCategoryInput } from "./schemas";

/**
 * Renames or moves a category. Its slug stays, because URLs and styles contain it.
 * @throws DomainError not_found (also when archived), conflict when the name is taken
 */
export async function updateCategory(
  actor: AgentActor,
  id: string,
  input: UpdateCategoryInput,
): Promise<CategoryDto> {
  const { workspaceId } = actor;
  return transaction(async (tx) => {
    const live = await lockCategories(tx, workspaceId);
    const category = live.find((candidate) => candidate.id === id);
    if (!category) throw notFound("category");
    const name = input.name ?? category.name;
    requireFreeName(live, name, id);
    await tx.category.update({ where: { workspaceId_id: { workspaceId, id } }, data: { name } });
    if (input.position !== undefined) await move(tx, { workspaceId, live, id, position: input.position });
    const position = input.position === undefined ? {} : { position: input.position };
    await recordAudit(tx, actor, "category.updated", { id, name, ...position });
    await notifyConfigChanged(tx, actor, "categories");
    return { ...category, name };
  });
}

type Move = { workspaceId: string; live: LiveCategory[]; id: string; position: number };

async function move(tx: Tx, { workspaceId, live, id, position }: Move): Promise<void> {
  const order = live.map((category) => category.id).filter((other) => other !== id);
  order.splice(position, 0, id);
  for (const [index, moved] of order.entries())
    await tx.category.update({
      where: { workspaceId_id: { workspaceId, id: moved } },
      data: { position: index },
    });
}

/** Archives a category. Its tickets keep it. @throws DomainError not_found */
export async function archiveCategory(actor: AgentActor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.category.updateMany({
      where: { workspaceId: actor.workspaceId, id, archivedAt: null },
      data: { archivedAt: new Date() },
    });
    if (count === 0) throw notFound("category");
    await recordAudit(tx, actor, "category.archived", { id });
    await notifyConfigChanged(tx, actor, "categories");
  });
}

/** @throws DomainError conflict when another category has the name; case is ignored */
export function requireFreeName(live: LiveCategory[], name: string, self?: string): void {
  const taken = live.find(
    (category) => category.id !== self && category.name.toLowerCase() === name.toLowerCase(),
  );
  if (!taken) return;
  const message = `There is already a category named “${taken.name}”. Choose another name.`;
  throw new DomainError("conflict", message, { issues: [{ path: "name", message }] });
}
