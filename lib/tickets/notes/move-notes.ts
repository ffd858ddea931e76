import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = { workspaceId: string; from: string; to: string; ids?: string[] };

/** Moves a ticket's notes, or those with `ids`, to another ticket. @returns the ids of the moved ones */
export async function moveNotes(tx: Tx, { workspaceId, from, to, ids }: Move): Promise<string[]> {
  const moved = await tx.note.updateManyAndReturn({
    where: { workspaceId, ticketId: from, ...(ids && { id: { in: ids } }) },
    data: { ticketId: to },
    select: { id: true },
  });
  return moved.map(({ id }) => id);
}
