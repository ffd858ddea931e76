import "server-only";
import { sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";

/** Condition on alias `c`: name or email contains the text; one or two letters match the start of a word. */
export function matchesPerson(text: string): Prisma.Sql {
  const literal = text.replaceAll(/[\\%_]/g, "\\$&");
  const patterns = text.length < 3 ? [`${literal}%`, `% ${literal}%`] : [`%${literal}%`];
  const tests = patterns.flatMap((pattern) => [
    sql`c."name" ILIKE ${pattern}`,
    sql`c."email" ILIKE ${pattern}`,
  ]);
  return sql`(${sqlJoin(tests, " OR ")})`;
}
