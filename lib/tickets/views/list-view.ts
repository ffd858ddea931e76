import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { ticketCondition } from "@/lib/tickets/search/ticket-condition";
import { listTickets } from "@/lib/tickets/lists/list-tickets";
import { pageOfTickets } from "@/lib/tickets/lists/page-of-tickets";
import type { PageRequest } from "@/lib/tickets/lists/page-of-tickets";
import type { Page, TicketListItemDto } from "@/lib/tickets/model/schemas";
import { viewCondition } from "./view-condition";
import { visibleViews } from "./visible-views";

/**
 * @returns a page of a built-in view, or of a saved one (`view-{id}`)
 * @param timeZone of the caller, for filters by day
 * @throws DomainError not_found (also for another agent's personal view), invalid (cursor of another list)
 */
export async function listView(
  actor: AgentActor,
  { view, timeZone, ...page }: PageRequest & { view: string; timeZone?: string | undefined },
): Promise<Page<TicketListItemDto>> {
  const id = /^view-([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(view)?.[1];
  if (id === undefined) return listTickets(actor, { view, ...page });
  const saved = await db.view.findFirst({
    where: { ...visibleViews(actor), id },
    select: { query: true },
  });
  if (!saved) throw notFound("view");
  const { where, words } = await ticketCondition(actor, saved.query, { timeZone });
  return pageOfTickets(actor, { where: viewCondition(saved.query, where), words, prepared: false }, page);
}
