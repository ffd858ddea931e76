import "server-only";
import { db, transaction } from "@/lib/db";
import { changeTicket } from "./change-ticket";
import { lockTicketById } from "./lock-ticket";

const AT_ONCE = 500;

/**
 * Ends the sleep of every ticket whose time has come, each in a transaction of its own and once, however many do
 * this at the same time.
 * @param workspaceId only there; null everywhere
 */
export async function wakeTickets(workspaceId: string | null, now = new Date()): Promise<void> {
  const due = await db.ticket.findMany({
    where: { ...(workspaceId && { workspaceId }), snoozedUntil: { lte: now } },
    orderBy: { snoozedUntil: "asc" },
    take: AT_ONCE,
    select: { workspaceId: true, id: true },
  });
  for (const ticket of due) await wake(ticket, now);
}

async function wake({ workspaceId, id }: { workspaceId: string; id: string }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicketById(tx, workspaceId, id);
    if (!ticket?.snoozedUntil || ticket.snoozedUntil > now) return;
    await changeTicket(
      tx,
      { kind: "system", workspaceId },
      ticket,
      { snoozedAt: null, snoozedUntil: null },
      { type: "ticket.updated", isPublic: false, data: { woken: "time" } },
    );
  });
}
