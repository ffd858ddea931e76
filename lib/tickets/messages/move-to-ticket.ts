import "server-only";
import type { Tx } from "@/lib/platform/db";
import { moveFiles } from "@/lib/platform/files/attachments";

type Move = { workspaceId: string; from: string; to: string; ids?: string[] };

/**
 * Gives messages of a ticket, with their files, to another one. Part of a command that holds both tickets' locks.
 * @param move without `ids` all of them
 * @returns the ids of those that went
 */
export async function moveToTicket(tx: Tx, { workspaceId, from, to, ids }: Move): Promise<string[]> {
  const moved = await tx.message.updateManyAndReturn({
    where: { workspaceId, ticketId: from, ...(ids && { id: { in: ids } }) },
    data: { ticketId: to },
    select: { id: true },
  });
  const movedIds = moved.map(({ id }) => id);
  await moveFiles(tx, { workspaceId, messageIds: movedIds, to });
  return movedIds;
}
