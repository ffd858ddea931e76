import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import type { Tx } from "@/lib/db";
import { DomainError } from "@/lib/errors";
import { runOnce } from "@/lib/idempotency/run-once";
import type { CreateViewInput } from "./schemas";

/** Each is counted whenever something happens, so nobody has more of them. */
const MOST = 50;

/** Keeps a search as a view. @throws DomainError conflict when the agent has 50 views, idempotency_mismatch */
export async function createView(
  actor: AgentActor,
  input: CreateViewInput,
  key: string,
): Promise<{ id: string }> {
  return transaction((tx) => runOnce(tx, actor, { key, request: input }, () => write(tx, actor, input)));
}

async function write(tx: Tx, actor: AgentActor, input: CreateViewInput): Promise<{ id: string }> {
  const { workspaceId, agentId } = actor;
  if ((await tx.view.count({ where: { workspaceId, agentId } })) >= MOST)
    throw new DomainError("conflict", `You have ${MOST} views. Delete one that you no longer need.`);
  const view = await tx.view.create({ data: { workspaceId, agentId, ...input }, select: { id: true } });
  if (input.isShared) await recordAudit(tx, actor, "view.created", { id: view.id, name: input.name });
  return view;
}
