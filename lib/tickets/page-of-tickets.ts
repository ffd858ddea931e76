import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db, noSql, readPrepared, sql } from "@/lib/db";
import type { Prisma } from "@/lib/db";
import { writeCursor } from "./cursor";
import type { Sort } from "./labels";
import { LIST_COLUMNS } from "./list-columns";
import { rangeOf } from "./list-order";
import type { Page, TicketListItemDto } from "./schemas";
import { toListItemDto } from "./ticket-dto";
import type { ListRow } from "./ticket-dto";

/** The first page fills a screen; who scrolls on wants more than that. */
const FIRST = 25;
const NEXT = 100;

/** The tickets of a list. Conditions are about `t`, and for mentions about `m` too. */
export type TicketSource = {
  where: Prisma.Sql;
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
  const only = numbers ? sql`AND t."number" = ANY(${numbers}::int[])` : noSql;
  const statement = sql`
    SELECT ${LIST_COLUMNS}, t."keys" FROM (
      SELECT t.*, ${range.keys} AS "keys" FROM ${source.mentions ? WITH_MENTIONS : sql`"Ticket" t`}
      WHERE t."workspaceId" = ${actor.workspaceId}::uuid AND ${source.where} AND ${range.after} ${only}
      ORDER BY ${range.orderBy} LIMIT ${size + 1}
    ) t`;
  const rows = await (source.prepared
    ? readPrepared<ListRow & { keys: string[] }>(statement)
    : db.$queryRaw<(ListRow & { keys: string[] })[]>(statement));
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    items: rows.slice(0, size).map(toListItemDto),
    nextCursor: last ? writeCursor({ s: sort, k: last.keys }) : null,
  };
}

const WITH_MENTIONS = sql`"Mention" m JOIN "Ticket" t ON t."workspaceId" = m."workspaceId" AND t."id" = m."ticketId"`;
