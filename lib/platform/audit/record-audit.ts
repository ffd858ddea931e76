import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";

/** Adds an audit log entry in the transaction of the change. `data` must not hold a secret's value. */
export async function recordAudit(
  tx: Tx,
  actor: AgentActor,
  action: string,
  data: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  await tx.auditEntry.create({
    data: { workspaceId: actor.workspaceId, agentId: actor.agentId, agentName: actor.name, action, data },
  });
}
