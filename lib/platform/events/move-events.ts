import "server-only";
import type { Tx } from "@/lib/platform/db";

type Move = {
  workspaceId: string;
  /** Only this ticket's events; without it all events of the requester. */
  ticketId?: string;
  from: string;
  to: string;
};

/** Moves events to another requester, who can then see the public ones. */
export async function moveEvents(tx: Tx, { from, to, ...where }: Move): Promise<void> {
  await tx.event.updateMany({ where: { ...where, requesterId: from }, data: { requesterId: to } });
  await tx.event.updateMany({ where: { ...where, contactId: from }, data: { contactId: to } });
}
