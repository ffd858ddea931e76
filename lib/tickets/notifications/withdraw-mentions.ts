import "server-only";
import type { Tx } from "@/lib/platform/db";

type Withdrawn = { workspaceId: string; ticketId: string; agentIds: string[] };

/** A ticket names these agents no longer: it leaves their mentions. Part of the command that removed the words. */
export async function withdrawMentions(
  tx: Tx,
  { workspaceId, ticketId, agentIds }: Withdrawn,
): Promise<void> {
  if (agentIds.length === 0) return;
  await tx.mention.deleteMany({ where: { workspaceId, ticketId, agentId: { in: agentIds } } });
}
