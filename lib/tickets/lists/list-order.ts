import "server-only";
import { z } from "zod";
import { sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { readCursor } from "./cursor";
import { valuesOf } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";

/** A column that a list is ordered by. `value` is how PostgreSQL writes one. */
type Key = { column: Prisma.Sql; type: Prisma.Sql; value: z.ZodType<string> };
/** The last key settles ties. Each order is that of an index, forwards or backwards. */
type Order = { keys: Key[]; descending: boolean };

const time = (column: Prisma.Sql): Key => ({
  column,
  type: sql`timestamptz`,
  value: z.string().refine((text) => text === "infinity" || isTime(text)),
});
const id = (column: Prisma.Sql): Key => ({ column, type: sql`uuid`, value: z.guid() });
const priority: Key = {
  column: sql`t."priority"`,
  type: sql`"Priority"`,
  value: z.enum(valuesOf("priority").map((value) => value.toUpperCase())),
};

const TICKET = id(sql`t."id"`);
const LATEST = time(sql`t."lastMessageAt"`);
// Whom we owe nothing comes last.
const WAITING = time(sql`coalesce(t."waitingSince", 'infinity')`);
const MENTION = [time(sql`m."mentionedAt"`), id(sql`m."ticketId"`)];

const TICKET_ORDERS: Orders = {
  newest: { keys: [LATEST, TICKET], descending: true },
  oldest: { keys: [LATEST, TICKET], descending: false },
  waiting: { keys: [WAITING, TICKET], descending: false },
  priority: { keys: [priority, LATEST, TICKET], descending: true },
};

/** Mentions stand in the order in which they were made. */
const MENTION_ORDERS: Orders = {
  newest: { keys: MENTION, descending: true },
  oldest: { keys: MENTION, descending: false },
};

type Orders = Partial<Record<Sort, Order>>;
export type Range = {
  /** What comes after the cursor; always true without one. */
  after: Prisma.Sql;
  orderBy: Prisma.Sql;
  /** What a row's own position is made of, as an array of text. */
  keys: Prisma.Sql;
};

/** The part of a list that begins at a cursor. @throws DomainError invalid for an order or a cursor of another list */
export function rangeOf(of: "tickets" | "mentions", sort: Sort, cursor: string | undefined): Range {
  const order = (of === "mentions" ? MENTION_ORDERS : TICKET_ORDERS)[sort];
  if (!order) throw new DomainError("invalid", "sort: use newest or oldest here.");
  const { keys, descending } = order;
  const columns = keys.map(({ column }) => column);
  return {
    after: after(order, readPosition(sort, keys, cursor)),
    orderBy: sqlJoin(columns.map((column) => sql`${column} ${descending ? sql`DESC` : sql`ASC`}`)),
    keys: sql`ARRAY[${sqlJoin(columns.map((column) => sql`${column}::text`))}]`,
  };
}

function readPosition(sort: Sort, keys: Key[], cursor: string | undefined): string[] | undefined {
  const values = z.tuple(keys.map(({ value }) => value) as [Key["value"], ...Key["value"][]]);
  return readCursor(cursor, z.strictObject({ s: z.literal(sort), k: values }))?.k;
}

function after({ keys, descending }: Order, position: string[] | undefined): Prisma.Sql {
  if (!position) return sql`true`;
  const columns = sqlJoin(keys.map(({ column }) => column));
  const values = sqlJoin(keys.map(({ type }, index) => sql`${position[index]}::${type}`));
  return descending ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
}

const isTime = (text: string) =>
  /^\d{4,6}-[\d-]{5} [\d:.]{8,15}[+-][\d:]{2,8}$/.test(text) && !Number.isNaN(Date.parse(text));
