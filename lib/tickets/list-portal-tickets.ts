import "server-only";
import type { PortalActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/db";
import { after, readCursor, writeCursor } from "./cursor";
import type { Position } from "./cursor";
import type { Page, PortalTicketDto } from "./schemas";
import { PORTAL_TICKET, toPortalTicketDto } from "./ticket-dto";
import { ownTickets } from "./visible-tickets";

const PAGE = 25;

/**
 * A customer's tickets, current and past: open ones first, then by their latest message. One query, and a second one
 * only for the page on which the open ones end.
 */
export async function listPortalTickets(
  actor: PortalActor,
  { cursor }: { cursor: string | null },
): Promise<Page<PortalTicketDto>> {
  const position = readCursor(cursor);
  const rows = position ? await listAfter(actor, position) : await list(actor, {}, PAGE + 1);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { items: rows.slice(0, PAGE).map(toPortalTicketDto), nextCursor: last ? writeCursor(last) : null };
}

const list = (actor: PortalActor, where: Prisma.TicketWhereInput, take: number) =>
  db.ticket.findMany({
    where: { ...ownTickets(actor), ...where },
    orderBy: [{ isActive: "desc" }, { lastMessageAt: "desc" }, { id: "desc" }],
    select: { ...PORTAL_TICKET, id: true, isActive: true },
    take,
  });

/** Each query is one range of the index, however far down the list it begins. */
async function listAfter(actor: PortalActor, position: Position) {
  const { isActive = true } = position;
  const rows = await list(actor, { isActive, ...after(position) }, PAGE + 1);
  const missing = PAGE + 1 - rows.length;
  return isActive && missing > 0 ? [...rows, ...(await list(actor, { isActive: false }, missing))] : rows;
}
