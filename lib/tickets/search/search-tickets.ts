import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { sql } from "@/lib/platform/db";
import { pageOfTickets } from "@/lib/tickets/lists/page-of-tickets";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { findEntries } from "./find-entries";
import { parseQuery } from "./format";
import type { TextPart } from "./format";
import type { SearchPageDto } from "./schemas";
import { ticketCondition } from "./ticket-condition";
import { toHit } from "./to-hit";

/** Prefix of cursors of results by similar names. */
const SIMILAR = "~";

/**
 * Searches tickets, latest message first, with an excerpt of each. When nothing matches, treats the words as misspelled
 * customer names. Includes merged tickets, which link to the ticket they were merged into.
 * @param timeZone of the caller, for filters by day
 * @throws DomainError invalid (cursor of another list)
 */
export async function searchTickets(
  actor: AgentActor,
  { q, cursor, timeZone }: { q: string; cursor?: string | undefined; timeZone?: string | undefined },
): Promise<SearchPageDto> {
  const { text } = parseQuery(q);
  const query = { q, timeZone };
  const page =
    cursor === undefined ? await firstPage(actor, query, text) : await nextPage(actor, query, cursor);
  const entries = await findEntries(
    actor,
    page.items.map(({ id }) => id),
    text,
  );
  const found = new Map(entries.map((entry) => [entry.ticketId, entry]));
  return { ...page, items: page.items.map((ticket) => toHit(ticket, text, found.get(ticket.id))) };
}

type Query = { q: string; timeZone: string | undefined };
type FoundPage = Omit<SearchPageDto, "items"> & { items: TicketListItemDto[] };

async function firstPage(actor: AgentActor, query: Query, text: TextPart[]): Promise<FoundPage> {
  const found = await find(actor, query, undefined, false);
  const items = await withNumber(actor, query.q, found.items);
  if (items.length > 0 || !text.some(({ negated }) => !negated)) return { ...found, items, isSimilar: false };
  const similar = await find(actor, query, undefined, true);
  return {
    ...similar,
    nextCursor: similar.nextCursor && SIMILAR + similar.nextCursor,
    isSimilar: similar.items.length > 0,
  };
}

async function nextPage(actor: AgentActor, query: Query, cursor: string): Promise<FoundPage> {
  const isSimilar = cursor.startsWith(SIMILAR);
  const found = await find(actor, query, isSimilar ? cursor.slice(SIMILAR.length) : cursor, isSimilar);
  return {
    ...found,
    nextCursor: found.nextCursor && (isSimilar ? SIMILAR : "") + found.nextCursor,
    isSimilar,
  };
}

async function find(
  actor: AgentActor,
  { q, timeZone }: Query,
  cursor: string | undefined,
  similarNames: boolean,
) {
  const { where, words, problems } = await ticketCondition(actor, q, { similarNames, timeZone });
  return { ...(await pageOfTickets(actor, { where, words, prepared: false }, { cursor })), problems };
}

/** Puts the ticket with that number first when the query is only a number. */
async function withNumber(
  actor: AgentActor,
  q: string,
  items: TicketListItemDto[],
): Promise<TicketListItemDto[]> {
  const number = /^\s*([1-9]\d{0,8})\s*$/.exec(q)?.[1];
  if (number === undefined) return items;
  const page = await pageOfTickets(
    actor,
    { where: sql`TRUE`, prepared: false },
    { numbers: [Number(number)] },
  );
  return [...page.items, ...items.filter(({ number: other }) => other !== Number(number))];
}
