import "server-only";
import type { Tx } from "@/lib/platform/db";

type Following = { workspaceId: string; ticketId: string; agentIds: string[] };

/** Lets agents follow a ticket, as part of a command; who does already, goes on. */
export async function addFollowers(tx: Tx, { workspaceId, ticketId, agentIds }: Following): Promise<void> {
  const data = agentIds.map((agentId) => ({ workspaceId, ticketId, agentId }));
  if (data.length > 0) await tx.ticketFollower.createMany({ data, skipDuplicates: true });
}
