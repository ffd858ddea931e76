import "server-only";
import { sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { parseQuery } from "@/lib/tickets/search/format";

/**
 * What a saved view leaves out although its query finds it: a merged ticket is what the ticket is that has its
 * messages, and a held one is only where somebody asks for held ones.
 */
export function viewCondition(query: string, found: Prisma.Sql): Prisma.Sql {
  const asksForHeld = parseQuery(query).filters.some(
    ({ key, values, negated }) => key === "is" && !negated && values.includes("held"),
  );
  const hidden = asksForHeld ? sql`('MERGED')` : sql`('MERGED', 'HELD')`;
  return sql`t."folder" NOT IN ${hidden} AND ${found}`;
}
