import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { tellArranged } from "@/lib/platform/realtime/tell-arranged";
import { requireRoom, requireSharedRoom } from "./require-room";
import type { CreateViewInput, UpdateViewInput } from "./schemas";
import { requireEditableView } from "./require-editable-view";

/** Keeps a search as a view. @throws DomainError conflict where there are too many, idempotency_mismatch */
export async function createView(
  actor: AgentActor,
  input: CreateViewInput,
  key: string,
): Promise<{ id: string }> {
  return transaction((tx) => runOnce(tx, actor, { key, request: input }, () => write(tx, actor, input)));
}

async function write(tx: Tx, actor: AgentActor, input: CreateViewInput): Promise<{ id: string }> {
  const { workspaceId, agentId } = actor;
  await requireRoom(tx, actor);
  if (input.isShared) await requireSharedRoom(tx, actor);
  const view = await tx.view.create({ data: { workspaceId, agentId, ...input }, select: { id: true } });
  if (input.isShared) await recordAudit(tx, actor, "view.created", { id: view.id, name: input.name });
  await tellArranged(tx, actor, "views", input.isShared);
  return view;
}

/** @throws DomainError not_found, forbidden */
export async function deleteView(actor: AgentActor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { name, isShared } = await requireEditableView(tx, actor, id);
    await tx.view.delete({ where: { workspaceId_id: { workspaceId: actor.workspaceId, id } } });
    if (isShared) await recordAudit(tx, actor, "view.deleted", { id, name });
    await tellArranged(tx, actor, "views", isShared);
  });
}

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
