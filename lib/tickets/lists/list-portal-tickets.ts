import "server-only";
import { z } from "zod";
import type { PortalActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { readCursor, writeCursor } from "./cursor";
import type { Page, PortalTicketDto } from "@/lib/tickets/model/schemas";
import { PORTAL_TICKET, toPortalTicketDto } from "@/lib/tickets/model/ticket-dto";
import { ownTickets } from "@/lib/tickets/model/visible-tickets";

const PAGE = 25;

const POSITION = z.object({ a: z.boolean(), t: z.iso.datetime(), i: z.uuid() });
type Position = z.infer<typeof POSITION>;

/** Where a page of the portal's list ended. */
export const portalCursor = (row: { isActive: boolean; lastMessageAt: Date; id: string }): string =>
  writeCursor({ a: row.isActive, t: row.lastMessageAt.toISOString(), i: row.id });

/**
 * A customer's tickets, current and past: open ones first, then by their latest message. What was merged is one. One query, and a second one
 * only for the page on which the open ones end.
 */
export async function listPortalTickets(
  actor: PortalActor,
  { cursor }: { cursor: string | null },
): Promise<Page<PortalTicketDto>> {
  const position = readCursor(cursor, POSITION);
  const rows = position ? await listAfter(actor, position) : await list(actor, {}, PAGE + 1);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { items: rows.slice(0, PAGE).map(toPortalTicketDto), nextCursor: last ? portalCursor(last) : null };
}

const list = (actor: PortalActor, where: Prisma.TicketWhereInput, take: number) =>
  db.ticket.findMany({
    where: { ...ownTickets(actor), mergedIntoId: null, ...where },
    orderBy: [{ isActive: "desc" }, { lastMessageAt: "desc" }, { id: "desc" }],
    select: { ...PORTAL_TICKET, id: true, isActive: true },
    take,
  });

/** Each query is one range of the index, however far down the list it begins. */
async function listAfter(actor: PortalActor, position: Position) {
  const { a: isActive } = position;
  const rows = await list(actor, { isActive, ...after(position) }, PAGE + 1);
  const missing = PAGE + 1 - rows.length;
  return isActive && missing > 0 ? [...rows, ...(await list(actor, { isActive: false }, missing))] : rows;
}

/** What comes after a position. The first line is for the index, the second for equal times. */
const after = ({ t, i }: Position): Prisma.TicketWhereInput => ({
  lastMessageAt: { lte: new Date(t) },
  OR: [{ lastMessageAt: { lt: new Date(t) } }, { id: { lt: i } }],
});

/** How many answers a customer has not seen yet, over all of their tickets. */
export async function countUnread({
  workspaceId,
  contactId,
}: Pick<PortalActor, "workspaceId" | "contactId">): Promise<number> {
  const { _sum } = await db.ticket.aggregate({
    where: { workspaceId, requesterId: contactId, requesterUnread: { gt: 0 } },
    _sum: { requesterUnread: true },
  });
  return _sum.requesterUnread ?? 0;
}
