import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import type { CreateViewInput, UpdateViewInput } from "./schemas";
import { DomainError, notFound } from "@/lib/platform/errors";
import { canEditView, visibleViews } from "./visible-views";

/** Saves a search as a view. @throws DomainError conflict (too many views), idempotency_mismatch */
export async function createView(
  actor: AgentActor,
  input: CreateViewInput,
  key: string,
): Promise<{ id: string }> {
  return transaction((tx) => runOnce(tx, actor, { key, request: input }, () => write(tx, actor, input)));
}

async function write(tx: Tx, actor: AgentActor, input: CreateViewInput): Promise<{ id: string }> {
  const { workspaceId, agentId } = actor;
  await requireViewQuota(tx, actor);
  if (input.isShared) await requireSharedViewQuota(tx, actor);
  const view = await tx.view.create({ data: { workspaceId, agentId, ...input }, select: { id: true } });
  if (input.isShared) await recordAudit(tx, actor, "view.created", { id: view.id, name: input.name });
  await notifyConfigChanged(tx, actor, "views", input.isShared);
  return view;
}

/** @throws DomainError not_found, forbidden */
export async function deleteView(actor: AgentActor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { name, isShared } = await requireEditableView(tx, actor, id);
    await tx.view.delete({ where: { workspaceId_id: { workspaceId: actor.workspaceId, id } } });
    if (isShared) await recordAudit(tx, actor, "view.deleted", { id, name });
    await notifyConfigChanged(tx, actor, "views", isShared);
  });
}

/** Changes a view's name, query, order or sharing. @throws DomainError not_found, forbidden, conflict (too many shared) */
export async function updateView(actor: AgentActor, id: string, input: UpdateViewInput): Promise<void> {
  await transaction(async (tx) => {
    const view = await requireEditableView(tx, actor, id);
    const { name = view.name, query = view.query, sort = view.sort, isShared = view.isShared } = input;
    const { workspaceId } = actor;
    if (isShared && !view.isShared) await requireSharedViewQuota(tx, actor);
    await tx.view.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { name, query, sort, isShared },
    });
    const affectsEveryone = isShared || view.isShared;
    if (affectsEveryone) await recordAudit(tx, actor, "view.updated", { id, name, isShared });
    await notifyConfigChanged(tx, actor, "views", affectsEveryone);
  });
}

/** @throws DomainError not_found, forbidden (another agent's shared view) */
async function requireEditableView(tx: Tx, actor: AgentActor, id: string) {
  const view = await tx.view.findFirst({ where: { ...visibleViews(actor), id } });
  if (!view) throw notFound("view");
  if (!canEditView(actor, view))
    throw new DomainError("forbidden", "Only the view's creator, an owner, or an admin can change it.");
  return view;
}

/** Limits views per agent, because every change counts them again. */
const MAX_VIEWS = 50;
const MAX_SHARED_VIEWS = 50;

/** Checks that an agent can have one more view. @throws DomainError conflict */
async function requireViewQuota(tx: Tx, { workspaceId, agentId }: AgentActor): Promise<void> {
  if ((await tx.view.count({ where: { workspaceId, agentId } })) >= MAX_VIEWS)
    throw new DomainError("conflict", `You have ${MAX_VIEWS} views. Delete one you no longer need.`);
}

/** Checks that a workspace can share one more view. @throws DomainError conflict */
async function requireSharedViewQuota(tx: Tx, { workspaceId }: AgentActor): Promise<void> {
  if ((await tx.view.count({ where: { workspaceId, isShared: true } })) < MAX_SHARED_VIEWS) return;
  const message = `There are ${MAX_SHARED_VIEWS} shared views. Keep this one personal, or delete one you no longer need.`;
  throw new DomainError("conflict", message, { issues: [{ path: "isShared", message }] });
}
