import "server-only";
import { sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { parseQuery } from "@/lib/tickets/search/format";

/** Excludes merged tickets from a saved view's results, and tickets on hold unless its query has `is:held`. */
export function viewCondition(query: string, found: Prisma.Sql): Prisma.Sql {
  const asksForHeld = parseQuery(query).filters.some(
    ({ key, values, negated }) => key === "is" && !negated && values.includes("held"),
  );
  const hidden = asksForHeld ? sql`('MERGED')` : sql`('MERGED', 'HELD')`;
  return sql`t."folder" NOT IN ${hidden} AND ${found}`;
}
