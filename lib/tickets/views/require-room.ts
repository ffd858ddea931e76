import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";

/** Each is counted whenever something happens, so nobody has more of them. */
const MOST = 50;
/** These are counted for everybody. */
const MOST_SHARED = 50;

/** That an agent may have one more view. @throws DomainError conflict */
export async function requireRoom(tx: Tx, { workspaceId, agentId }: AgentActor): Promise<void> {
  if ((await tx.view.count({ where: { workspaceId, agentId } })) >= MOST)
    throw new DomainError("conflict", `You have ${MOST} views. Delete one that you no longer need.`);
}

/** That the workspace may share one more. @throws DomainError conflict */
export async function requireSharedRoom(tx: Tx, { workspaceId }: AgentActor): Promise<void> {
  if ((await tx.view.count({ where: { workspaceId, isShared: true } })) < MOST_SHARED) return;
  const message = `There are ${MOST_SHARED} shared views. Keep this one to yourself, or delete one that nobody needs.`;
  throw new DomainError("conflict", message, { issues: [{ path: "isShared", message }] });
}
