import "server-only";
import type { Tx } from "@/lib/db";

/**
 * Locks the tickets of a requester before the requester is locked: a reply takes them in this order, too. One that is
 * opened between the two is found by `moveTickets`.
 */
export async function lockTicketsOf(tx: Tx, workspaceId: string, requesterId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "requesterId" = ${requesterId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
}

type Move = { workspaceId: string; from: string; to: { id: string; name: string; email: string } };

/** Gives all tickets of one requester to another. What views count them stays. @returns how many there were */
export async function moveTickets(tx: Tx, { workspaceId, from, to }: Move): Promise<number> {
  const { count } = await tx.ticket.updateMany({
    where: { workspaceId, requesterId: from },
    data: { requesterId: to.id, requesterName: to.name, requesterEmail: to.email },
  });
  return count;
}
