import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = { workspaceId: string; from: string; to: string; ids?: string[] };

/** Replies that wait to be sent go with the ticket's messages, all or those named. @returns the ids of those that went */
export async function moveReplies(tx: Tx, { workspaceId, from, to, ids }: Move): Promise<string[]> {
  const moved = await tx.queuedReply.updateManyAndReturn({
    where: { workspaceId, ticketId: from, state: "WAITING", ...(ids && { id: { in: ids } }) },
    data: { ticketId: to },
    select: { id: true },
  });
  return moved.map(({ id }) => id);
}
