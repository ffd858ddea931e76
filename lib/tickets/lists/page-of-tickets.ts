import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db, emptySql, readPrepared, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { writeCursor } from "./cursor";
import { firstTickets, nearTickets } from "./first-tickets";
import type { Words } from "./first-tickets";
import type { Sort } from "@/lib/tickets/model/labels";
import { rangeOf } from "./list-order";
import type { Range } from "./list-order";
import type { Page, TicketListItemDto } from "@/lib/tickets/model/schemas";
import { LIST_COLUMNS, toListItemDto } from "@/lib/tickets/model/ticket-dto";
import type { ListRow } from "@/lib/tickets/model/ticket-dto";

/** The first page fills a screen; who scrolls on wants more than that. */
const FIRST = 25;
const NEXT = 100;

/** The tickets of a list. Conditions are about `t`, and for mentions about `m` too. */
export type TicketSource = {
  where: Prisma.Sql;
  words?: Words | null;
  /** In the order in which the agent was mentioned. */
  mentions?: boolean;
  /** For conditions of a fixed text; see `readPrepared`. */
  prepared: boolean;
};

export type PageRequest = {
  /** Newest message first unless said. */
  sort?: Sort | undefined;
  cursor?: string | undefined;
  /** Only those of these tickets that are in the list; such a page has no next one. */
  numbers?: number[] | undefined;
};

/** A page of a list by its keys: as quick far down as at the top. @throws DomainError invalid for a foreign cursor */
export async function pageOfTickets(
  actor: AgentActor,
  source: TicketSource,
  { sort = "newest", cursor, numbers }: PageRequest,
): Promise<Page<TicketListItemDto>> {
  const range = rangeOf(source.mentions ? "mentions" : "tickets", sort, cursor);
  const size = cursor || numbers ? NEXT : FIRST;
  const only = numbers ? sql`AND t."number" = ANY(${numbers}::int[])` : emptySql;
  const rows = await readRows(source, {
    from: source.mentions ? WITH_MENTIONS : sql`"Ticket" t`,
    where: sql`t."workspaceId" = ${actor.workspaceId}::uuid AND ${source.where} AND ${range.after} ${only}`,
    range,
    limit: size + 1,
  });
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    items: rows.slice(0, size).map(toListItemDto),
    nextCursor: last ? writeCursor({ s: sort, k: last.keys }) : null,
  };
}

type Row = ListRow & { keys: string[] };
type Asked = { from: Prisma.Sql; where: Prisma.Sql; range: Range; limit: number };

async function readRows({ words, prepared }: TicketSource, { range, ...asked }: Asked): Promise<Row[]> {
  const choice = { ...asked, orderBy: range.orderBy };
  const columns = sql`t.*, ${range.keys} AS "keys"`;
  const listed = (tickets: Prisma.Sql) => sql`SELECT ${LIST_COLUMNS}, t."keys" FROM ${tickets} t`;
  const read = (statement: Prisma.Sql) =>
    prepared ? readPrepared<Row>(statement) : db.$queryRaw<Row[]>(statement);
  if (!words) return read(listed(sql`(${firstTickets(columns, choice)})`));
  // One row also when nothing was found: it says whether there is more to look at.
  const near = await db.$queryRaw<(Row & { more: boolean })[]>(
    sql`WITH ${nearTickets(columns, choice, words)}
      SELECT more."more", t.* FROM more LEFT JOIN (${listed(sql`found`)}) t ON true`,
  );
  if (near[0]?.more !== true) return near.filter(({ id }) => id !== null);
  const where = sql`${choice.where} AND ${words.indexed}`;
  return read(listed(sql`(${firstTickets(columns, { ...choice, where })})`));
}

const WITH_MENTIONS = sql`"Mention" m JOIN "Ticket" t ON t."workspaceId" = m."workspaceId" AND t."id" = m."ticketId"`;
