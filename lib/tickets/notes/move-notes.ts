import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = { workspaceId: string; from: string; to: string; ids?: string[] };

/** Gives the notes of a ticket to another one, all or those named. @returns the ids of those that went */
export async function moveNotes(tx: Tx, { workspaceId, from, to, ids }: Move): Promise<string[]> {
  const moved = await tx.note.updateManyAndReturn({
    where: { workspaceId, ticketId: from, ...(ids && { id: { in: ids } }) },
    data: { ticketId: to },
    select: { id: true },
  });
  return moved.map(({ id }) => id);
}
