import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { runOnce } from "@/lib/platform/idempotency/run-once";
import { tellArranged } from "@/lib/platform/realtime/tell-arranged";
import { requireRoom, requireSharedRoom } from "./require-room";
import type { CreateViewInput } from "./schemas";

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
