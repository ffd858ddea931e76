import type { TicketListItemDto } from "@/lib/tickets/schemas";
import { isActive } from "@/lib/tickets/status";

/** As much of a view as has been loaded, newest message first. */
export type TicketList = { items: TicketListItemDto[]; nextCursor: string | null };

/**
 * Puts a fresh first page on what was loaded before, so that a long list neither shrinks nor jumps. What stood
 * within the reach of the fresh page and is not in it has left the view; what lies below it stays.
 */
export function mergeFirstPage(old: TicketList | undefined, fresh: TicketList): TicketList {
  const last = fresh.items.at(-1);
  if (!old || !last || fresh.nextCursor === null) return fresh;
  const known = new Set(fresh.items.map((item) => item.id));
  const below = old.items.filter((item) => !known.has(item.id) && compare(item, last) > 0);
  if (below.length === 0) return fresh;
  return { items: [...fresh.items, ...below], nextCursor: old.nextCursor };
}

/** Appends the next page; whatever moved up in the meantime is not shown twice. */
export function appendPage(old: TicketList, next: TicketList): TicketList {
  const known = new Set(old.items.map((item) => item.id));
  return {
    items: [...old.items, ...next.items.filter((item) => !known.has(item.id))],
    nextCursor: next.nextCursor,
  };
}

/** Puts a changed ticket into a view: in its place, or out of it. */
export function placeTicket(
  list: TicketList,
  view: string,
  ticket: TicketListItemDto,
  agentId: string,
): TicketList {
  const others = list.items.filter((item) => item.id !== ticket.id);
  if (!belongsTo(view, ticket, agentId)) return { ...list, items: others };
  const at = others.findIndex((item) => compare(item, ticket) > 0);
  // Below everything that is loaded: it comes with a later page.
  if (at < 0 && list.nextCursor !== null) return { ...list, items: others };
  return { ...list, items: at < 0 ? [...others, ticket] : others.toSpliced(at, 0, ticket) };
}

/** Newest message first; the id settles a tie. */
function compare(a: TicketListItemDto, b: TicketListItemDto): number {
  const time = Date.parse(b.lastMessageAt) - Date.parse(a.lastMessageAt);
  if (time !== 0) return time;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

function belongsTo(view: string, ticket: TicketListItemDto, agentId: string): boolean {
  return ticket.mergedInto === null && isInView(view, ticket, agentId);
}

/** The views of the tickets that stand in none of the others. */
const shelfView = (ticket: TicketListItemDto): string | null => {
  if (ticket.isHeld) return "held";
  if (!isActive(ticket.status)) return "resolved";
  return ticket.snooze ? "snoozed" : null;
};

function isInView(view: string, ticket: TicketListItemDto, agentId: string): boolean {
  const shelf = shelfView(ticket);
  if (shelf || ["held", "resolved", "snoozed"].includes(view)) return shelf === view;
  if (view === "mine") return ticket.assignee?.id === agentId;
  if (view === "unassigned") return ticket.assignee === null;
  return view === "all" || view === `category-${ticket.category?.slug}`;
}
