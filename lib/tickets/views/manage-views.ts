import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { notifyConfigChanged } from "@/lib/platform/realtime/notify-config-changed";
import type { CreateViewInput, UpdateViewInput } from "./schemas";
import { DomainError, notFound } from "@/lib/platform/errors";
import { mayEdit, visibleViews } from "./visible-views";

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
    await notifyConfigChanged(tx, actor, "views", concernsAll);
  });
}

/** A view that is about to change. @throws DomainError not_found, forbidden for a shared view of somebody else */
async function requireEditableView(tx: Tx, actor: AgentActor, id: string) {
  const view = await tx.view.findFirst({ where: { ...visibleViews(actor), id } });
  if (!view) throw notFound("view");
  if (!mayEdit(actor, view))
    throw new DomainError("forbidden", "Only who made this view, or an owner or admin, may change it.");
  return view;
}

/** Each is counted whenever something happens, so nobody has more of them. */
const MOST = 50;
/** These are counted for everybody. */
const MOST_SHARED = 50;

/** That an agent may have one more view. @throws DomainError conflict */
async function requireRoom(tx: Tx, { workspaceId, agentId }: AgentActor): Promise<void> {
  if ((await tx.view.count({ where: { workspaceId, agentId } })) >= MOST)
    throw new DomainError("conflict", `You have ${MOST} views. Delete one that you no longer need.`);
}

/** That the workspace may share one more. @throws DomainError conflict */
async function requireSharedRoom(tx: Tx, { workspaceId }: AgentActor): Promise<void> {
  if ((await tx.view.count({ where: { workspaceId, isShared: true } })) < MOST_SHARED) return;
  const message = `There are ${MOST_SHARED} shared views. Keep this one to yourself, or delete one that nobody needs.`;
  throw new DomainError("conflict", message, { issues: [{ path: "isShared", message }] });
}
