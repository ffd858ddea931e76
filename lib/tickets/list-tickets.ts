import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { readCursor, writeCursor } from "./cursor";
import type { Page, TicketListItemDto } from "./schemas";
import { LIST_ITEM, toListItemDto } from "./ticket-dto";
import { visibleTickets } from "./visible-tickets";

const PAGE = 25;

/**
 * A page of a view, latest message first. One query; each view is one equality key of an index.
 * @param view `mine`, `unassigned`, `all`, `resolved` or `category-{slug}`
 * @throws DomainError not_found for another view, invalid for a foreign cursor
 */
export async function listTickets(
  actor: AgentActor,
  { view, cursor }: { view: string; cursor?: string | undefined },
): Promise<Page<TicketListItemDto>> {
  const position = readCursor(cursor);
  const rows = await db.ticket.findMany({
    where: {
      ...visibleTickets(actor),
      heldAt: null,
      ...inView(actor, view),
      ...(position && {
        OR: [
          { lastMessageAt: { lt: position.lastMessageAt } },
          { lastMessageAt: position.lastMessageAt, id: { lt: position.id } },
        ],
      }),
    },
    orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
    select: LIST_ITEM,
    take: PAGE + 1,
  });
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { items: rows.slice(0, PAGE).map(toListItemDto), nextCursor: last ? writeCursor(last) : null };
}

function inView(actor: AgentActor, view: string): Prisma.TicketWhereInput {
  if (view === "mine") return { isActive: true, assigneeId: actor.agentId };
  if (view === "unassigned") return { isActive: true, assigneeId: null };
  if (view === "all") return { isActive: true };
  if (view === "resolved") return { isActive: false };
  const slug = /^category-([a-z0-9-]+)$/.exec(view)?.[1];
  if (!slug) throw notFound("view");
  return { isActive: true, category: { slug } };
}
