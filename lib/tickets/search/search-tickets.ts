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

/** Stands before the cursor of a list that was found by similar names. */
const SIMILAR = "~";

/**
 * A page of what a query finds, latest message first, each with the sentence that was found. Neither age nor number
 * ends it. When nothing has the words, they are taken for misspelt names. Words alone find merged tickets too: their
 * subject leads to the ticket that has their messages now.
 * @param timeZone of the reader, for filters by day
 * @throws DomainError invalid for a foreign cursor
 */
export async function searchTickets(
  actor: AgentActor,
  { q, cursor, timeZone }: { q: string; cursor?: string | undefined; timeZone?: string | undefined },
): Promise<SearchPageDto> {
  const { text } = parseQuery(q);
  const asked = { q, timeZone };
  const page =
    cursor === undefined ? await firstPage(actor, asked, text) : await nextPage(actor, asked, cursor);
  const entries = await findEntries(
    actor,
    page.items.map(({ id }) => id),
    text,
  );
  const found = new Map(entries.map((entry) => [entry.ticketId, entry]));
  return { ...page, items: page.items.map((ticket) => toHit(ticket, text, found.get(ticket.id))) };
}

type Asked = { q: string; timeZone: string | undefined };
type FoundPage = Omit<SearchPageDto, "items"> & { items: TicketListItemDto[] };

async function firstPage(actor: AgentActor, asked: Asked, text: TextPart[]): Promise<FoundPage> {
  const found = await find(actor, asked, undefined, false);
  const items = await withNumber(actor, asked.q, found.items);
  if (items.length > 0 || !text.some(({ negated }) => !negated)) return { ...found, items, isSimilar: false };
  const similar = await find(actor, asked, undefined, true);
  return {
    ...similar,
    nextCursor: similar.nextCursor && SIMILAR + similar.nextCursor,
    isSimilar: similar.items.length > 0,
  };
}

async function nextPage(actor: AgentActor, asked: Asked, cursor: string): Promise<FoundPage> {
  const isSimilar = cursor.startsWith(SIMILAR);
  const found = await find(actor, asked, isSimilar ? cursor.slice(SIMILAR.length) : cursor, isSimilar);
  return {
    ...found,
    nextCursor: found.nextCursor && (isSimilar ? SIMILAR : "") + found.nextCursor,
    isSimilar,
  };
}

async function find(
  actor: AgentActor,
  { q, timeZone }: Asked,
  cursor: string | undefined,
  similarNames: boolean,
) {
  const { where, words, problems } = await ticketCondition(actor, q, { similarNames, timeZone });
  return { ...(await pageOfTickets(actor, { where, words, prepared: false }, { cursor })), problems };
}

/** A number alone means that ticket first of all, however old it is. */
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
