import "server-only";
import { sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";

/** On alias `c`: whether a person's name or address has a text in it; of one or two letters, a word beginning so. */
export function matchesPerson(text: string): Prisma.Sql {
  const literal = text.replaceAll(/[\\%_]/g, "\\$&");
  const patterns = text.length < 3 ? [`${literal}%`, `% ${literal}%`] : [`%${literal}%`];
  const tests = patterns.flatMap((pattern) => [
    sql`c."name" ILIKE ${pattern}`,
    sql`c."email" ILIKE ${pattern}`,
  ]);
  return sql`(${sqlJoin(tests, " OR ")})`;
}
