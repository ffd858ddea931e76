import type { Sort } from "@/lib/tickets/model/labels";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { isActive, valuesOf } from "@/lib/tickets/model/labels";

/** Identifies a list: a view in one of its sort orders. */
export type ListName = { view: string; sort: Sort };

/** The loaded part of a list, in order. */
export type TicketList = {
  items: TicketListItemDto[];
  nextCursor: string | null;
  /** Changed while unobserved: only a fresh first page is reliable. */
  isOutdated?: boolean;
};

/**
 * Merges a fresh first page into what was loaded, so that a long list neither shrinks nor jumps. Tickets
 * within the page's range that aren't in it have left the view; those below it stay.
 */
export function mergeFirstPage(old: TicketList | undefined, fresh: TicketList, name: ListName): TicketList {
  const last = fresh.items.at(-1);
  if (!old || old.isOutdated || !last || fresh.nextCursor === null) return fresh;
  const known = new Set(fresh.items.map((item) => item.id));
  const below = belowOf(old.items, last, name).filter((item) => !known.has(item.id));
  if (below.length === 0) return fresh;
  return { items: [...fresh.items, ...below], nextCursor: old.nextCursor };
}

function belowOf(items: TicketListItemDto[], last: TicketListItemDto, { view, sort }: ListName) {
  if (view !== "mentions") return items.filter((item) => COMPARE[sort](item, last) > 0);
  // The order of mentions isn't on the ticket: what followed then still follows.
  const at = items.findIndex(({ id }) => id === last.id);
  return at < 0 ? [] : items.slice(at + 1);
}

/** Appends the next page, without tickets that have moved up since. */
export function appendPage(old: TicketList, next: TicketList): TicketList {
  const known = new Set(old.items.map((item) => item.id));
  return {
    items: [...old.items, ...next.items.filter((item) => !known.has(item.id))],
    nextCursor: next.nextCursor,
  };
}

/**
 * Updates a list with the server's answer about some tickets.
 * @param numbers the requested tickets
 * @param found those that are in the list
 */
export function placeTickets(
  list: TicketList,
  name: ListName,
  numbers: number[],
  found: TicketListItemDto[],
): TicketList {
  const asked = new Set(numbers);
  const others = list.items.filter(({ number }) => !asked.has(number));
  const end = list.items.at(-1);
  return found.reduce((placed, ticket) => insert(placed, name, ticket, end), { ...list, items: others });
}

/** Moves a ticket that was changed here to its likely place in a list. */
export function placeTicket(
  list: TicketList,
  name: ListName,
  ticket: TicketListItemDto,
  agentId: string,
): TicketList {
  if (name.view === "mentions" || name.view.startsWith("view-")) return replaced(list, ticket);
  const others = { ...list, items: list.items.filter((item) => item.id !== ticket.id) };
  return belongsTo(name.view, ticket, agentId) ? insert(others, name, ticket, list.items.at(-1)) : others;
}

const replaced = (list: TicketList, ticket: TicketListItemDto): TicketList => ({
  ...list,
  items: list.items.map((item) => (item.id === ticket.id ? ticket : item)),
});

/** @param end end of the loaded part; what is below it comes with a later page */
function insert(
  list: TicketList,
  { sort }: ListName,
  ticket: TicketListItemDto,
  end: TicketListItemDto | undefined,
): TicketList {
  const at = list.items.findIndex((item) => COMPARE[sort](item, ticket) > 0);
  if (at >= 0) return { ...list, items: list.items.toSpliced(at, 0, ticket) };
  const isLoaded = list.nextCursor === null || (end !== undefined && COMPARE[sort](ticket, end) <= 0);
  return isLoaded ? { ...list, items: [...list.items, ticket] } : list;
}

type Compare = (a: TicketListItemDto, b: TicketListItemDto) => number;

/** Ties are broken by id, as on the server. */
const byId: Compare = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const byTime: Compare = (a, b) => Date.parse(a.lastMessageAt) - Date.parse(b.lastMessageAt) || byId(a, b);
const NOT_WAITING = Number.MAX_SAFE_INTEGER;
const since = ({ waitingSince }: TicketListItemDto) =>
  waitingSince === null ? NOT_WAITING : Date.parse(waitingSince);
const rank = ({ priority }: TicketListItemDto) => valuesOf("priority").indexOf(priority);

const COMPARE: Record<Sort, Compare> = {
  newest: (a, b) => byTime(b, a),
  oldest: byTime,
  waiting: (a, b) => since(a) - since(b) || byId(a, b),
  priority: (a, b) => rank(b) - rank(a) || byTime(b, a),
};

function belongsTo(view: string, ticket: TicketListItemDto, agentId: string): boolean {
  return ticket.mergedInto === null && isInView(view, ticket, agentId);
}

/** Views whose tickets aren't in any other view. */
const folderView = (ticket: TicketListItemDto): string | null => {
  if (ticket.isHeld) return "held";
  if (!isActive(ticket.status)) return "resolved";
  return ticket.snooze ? "snoozed" : null;
};

function isInView(view: string, ticket: TicketListItemDto, agentId: string): boolean {
  const folder = folderView(ticket);
  if (folder || ["held", "resolved", "snoozed"].includes(view)) return folder === view;
  if (view === "mine") return ticket.assignee?.id === agentId;
  if (view === "unassigned") return ticket.assignee === null;
  return ["all", `category-${ticket.category?.slug}`, `team-${ticket.team?.id}`].includes(view);
}
