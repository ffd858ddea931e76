import "server-only";
import type { PortalActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/db";
import { readCursor, writeCursor } from "./cursor";
import type { Position } from "./cursor";
import type { Page, PortalTicketDto } from "./schemas";
import { PORTAL_TICKET, toPortalTicketDto } from "./ticket-dto";
import { ownTickets } from "./visible-tickets";

const PAGE = 25;

/** A customer's tickets, current and past: open ones first, then by their latest message. One query. */
export async function listPortalTickets(
  actor: PortalActor,
  { cursor }: { cursor: string | null },
): Promise<Page<PortalTicketDto>> {
  const rows = await db.ticket.findMany({
    where: { ...ownTickets(actor), ...after(readCursor(cursor)) },
    orderBy: [{ isActive: "desc" }, { lastMessageAt: "desc" }, { id: "desc" }],
    select: { ...PORTAL_TICKET, id: true, isActive: true },
    take: PAGE + 1,
  });
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { items: rows.slice(0, PAGE).map(toPortalTicketDto), nextCursor: last ? writeCursor(last) : null };
}

function after(position: Position | null): Prisma.TicketWhereInput {
  if (!position) return {};
  const { isActive = true, lastMessageAt, id } = position;
  const later: Prisma.TicketWhereInput = {
    isActive,
    OR: [{ lastMessageAt: { lt: lastMessageAt } }, { lastMessageAt, id: { lt: id } }],
  };
  return isActive ? { OR: [later, { isActive: false }] } : later;
}
