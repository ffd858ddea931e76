import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { after, readCursor, writeCursor } from "./cursor";
import type { Page, TicketListItemDto } from "./schemas";
import { LIST_ITEM, toListItemDto } from "./ticket-dto";
import { visibleTickets } from "./visible-tickets";

const PAGE = 25;

/**
 * A page of a view, latest message first. Each view is one equality key of an index, in the index's own order.
 * @param view `mine`, `unassigned`, `all`, `snoozed`, `resolved`, `held` or `category-{slug}`
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
      ...(await inView(actor, view)),
      ...(position && after(position)),
    },
    orderBy: [{ lastMessageAt: "desc" }, { id: "desc" }],
    select: LIST_ITEM,
    take: PAGE + 1,
  });
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { items: rows.slice(0, PAGE).map(toListItemDto), nextCursor: last ? writeCursor(last) : null };
}

async function inView(actor: AgentActor, view: string): Promise<Prisma.TicketWhereInput> {
  if (view === "mine") return { shelf: "INBOX", assigneeId: actor.agentId };
  if (view === "unassigned") return { shelf: "INBOX", assigneeId: null };
  if (view === "all") return { shelf: "INBOX" };
  if (view === "snoozed") return { shelf: "SNOOZED" };
  if (view === "resolved") return { shelf: "DONE" };
  if (view === "held") return { shelf: "HELD" };
  const slug = /^category-([a-z0-9-]+)$/.exec(view)?.[1];
  // The id first: through a join the planner would sort the whole category.
  const category =
    slug === undefined
      ? null
      : await db.category.findUnique({
          where: { workspaceId_slug: { workspaceId: actor.workspaceId, slug } },
          select: { id: true },
        });
  if (!category) throw notFound("view");
  return { shelf: "INBOX", categoryId: category.id };
}
