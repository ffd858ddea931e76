import "server-only";
import { db, transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { notify } from "@/lib/tickets/notifications/notify";
import { lockTicketById } from "@/lib/tickets/model/lock-ticket";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import { writeChange } from "./write-changes";

const AT_ONCE = 500;

/**
 * Ends the sleep of every ticket whose time has come, each in a transaction of its own and once, however many do
 * this at the same time. Its assignee is told, or where there is none who let it sleep.
 * @param workspaceId only there; null everywhere
 * @param at by the clock of the database unless said: its jobs become due by that one, too
 */
export async function unsnoozeTickets(workspaceId: string | null, at?: Date): Promise<void> {
  const now = at ?? (await databaseTime());
  const due = await db.ticket.findMany({
    where: { ...(workspaceId && { workspaceId }), snoozedUntil: { lte: now } },
    orderBy: { snoozedUntil: "asc" },
    take: AT_ONCE,
    select: { workspaceId: true, id: true },
  });
  for (const ticket of due) await unsnooze(ticket, now);
}

async function databaseTime(): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now()`;
  return row?.now ?? new Date();
}

async function unsnooze({ workspaceId, id }: { workspaceId: string; id: string }, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const ticket = await lockTicketById(tx, workspaceId, id);
    if (!ticket?.snoozedUntil || ticket.snoozedUntil > now) return;
    const agentId = ticket.assigneeId ?? (await snoozerOf(tx, ticket));
    const preview = ticket.lastMessagePreview;
    if (agentId)
      await notify(tx, workspaceId, [
        { agentId, ticketId: id, kind: "SNOOZE_ENDED", actorName: "", preview },
      ]);
    const system = { kind: "system" as const, workspaceId };
    await writeChange(tx, system, {
      before: ticket,
      columns: { snoozedAt: null, snoozedUntil: null },
      event: { type: "ticket.updated", isPublic: false, data: { woken: "time" } },
    });
  });
}

async function snoozerOf(tx: Tx, { workspaceId, id, snoozedUntil }: LockedTicket): Promise<string | null> {
  const snoozed = await tx.event.findFirst({
    where: {
      workspaceId,
      ticketId: id,
      data: { path: ["snooze"], equals: snoozedUntil?.toISOString() ?? "" },
    },
    orderBy: { seq: "desc" },
    select: { agentId: true },
  });
  return snoozed?.agentId ?? null;
}
