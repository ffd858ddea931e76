import "server-only";
import { emptySql, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";

/** What is looked for in the words of tickets, in two forms that say the same about `t`. */
export type Words = {
  /** To be asked of one ticket after the other: each costs a few look-ups. */
  each: Prisma.Sql;
  /** From the indexes of words: costs as much as there are tickets that have any of them. */
  indexed: Prisma.Sql;
};

/** Conditions are about `t`. Without an order any tickets will do. */
type Choice = { from: Prisma.Sql; where: Prisma.Sql; orderBy: Prisma.Sql | null; limit: number };

/** For one ticket that is wanted so many are looked at: words that every tenth has fill a page. */
const LOOK_AT = 50;
const AT_MOST = 5_000;

/** The first tickets of a list. @param columns of `t` */
export function firstTickets(columns: Prisma.Sql, { from, where, orderBy, limit }: Choice): Prisma.Sql {
  const ordered = orderBy === null ? emptySql : sql`ORDER BY ${orderBy}`;
  return sql`SELECT ${columns} FROM ${from} WHERE ${where} ${ordered} LIMIT ${limit}`;
}

/**
 * The same with words, which are asked of the tickets at the beginning of the list, one by one: where they are common
 * that fills a page soonest. Words that are common each and yet never together would be asked of the whole workspace,
 * so this looks at some thousand tickets. There are more where `more` is true: then the indexes of words must say.
 * @returns parts of a WITH clause: "found" with the columns, in their order, and "more" with one row
 */
export function nearTickets(columns: Prisma.Sql, choice: Choice, { each }: Words): Prisma.Sql {
  const { limit } = choice;
  const most = Math.min(AT_MOST, LOOK_AT * limit);
  // Not ordered once more: that would look at all of "near" first.
  return sql`
    near AS MATERIALIZED (${firstTickets(sql`t.*`, { ...choice, limit: most })}),
    found AS MATERIALIZED (SELECT ${columns} FROM near t WHERE ${each} LIMIT ${limit}),
    more AS MATERIALIZED (SELECT
      (SELECT count(*) FROM found) < ${limit} AND (SELECT count(*) FROM near) = ${most} AS "more")`;
}
