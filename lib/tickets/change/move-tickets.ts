import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";

/**
 * Locks the tickets of requesters before the requesters are locked: a reply takes them in this order, too; and in the
 * order of their numbers, as all do. One that is opened between the two is found by `moveTickets`.
 */
export async function lockTicketsOf(
  tx: Tx,
  workspaceId: string,
  requesterIds: string[],
): Promise<LockedTicket[]> {
  await tx.$queryRaw`
    SELECT 1 FROM "Ticket"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "requesterId" = ANY (${requesterIds}::uuid[])
    ORDER BY "number" FOR NO KEY UPDATE`;
  return tx.ticket.findMany({
    where: { workspaceId, requesterId: { in: requesterIds } },
    orderBy: { number: "asc" },
  });
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
