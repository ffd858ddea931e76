import "server-only";
import type { Tx } from "@/lib/db";

type Move = { workspaceId: string; ticketId: string; from: string; to: string };

/** Gives the log of a ticket to another requester: what was public of it is theirs to see now. */
export async function moveEvents(tx: Tx, { workspaceId, ticketId, from, to }: Move): Promise<void> {
  const where = { workspaceId, ticketId };
  await tx.event.updateMany({ where: { ...where, requesterId: from }, data: { requesterId: to } });
  await tx.event.updateMany({ where: { ...where, contactId: from }, data: { contactId: to } });
}
