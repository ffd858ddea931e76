import "server-only";
import type { Tx } from "@/lib/platform/db";
import { signal } from "@/lib/platform/realtime/signals";

/** Somebody has taken new tickets: nobody else needs to hear of them any more. Part of the command that took them. */
export async function settleNew(tx: Tx, workspaceId: string, ticketIds: string[]): Promise<void> {
  if (ticketIds.length === 0) return;
  const settled = await tx.notification.updateManyAndReturn({
    where: { workspaceId, ticketId: { in: ticketIds }, kind: "CREATED", readAt: null },
    data: { readAt: new Date() },
    select: { agentId: true },
  });
  const agentIds = [...new Set(settled.map(({ agentId }) => agentId))];
  if (agentIds.length > 0) await signal(tx, { kind: "notices", workspaceId, agentIds });
}
