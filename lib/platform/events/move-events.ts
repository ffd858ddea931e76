import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = {
  workspaceId: string;
  /** Of one ticket; without it of everything that is the one requester's. */
  ticketId?: string;
  from: string;
  to: string;
};

/** Gives the log to another requester: what was public of it is theirs to see now. */
export async function moveEvents(tx: Tx, { from, to, ...where }: Move): Promise<void> {
  await tx.event.updateMany({ where: { ...where, requesterId: from }, data: { requesterId: to } });
  await tx.event.updateMany({ where: { ...where, contactId: from }, data: { contactId: to } });
}
