import "server-only";
import { db, sqlJoin, sql } from "@/lib/platform/db";
import { matchesPerson } from "./matches-person";

/** Shorter texts match too much. */
const SHORTEST = 4;
/** Minimum share of matching trigrams. */
const ENOUGH = 0.3;
const MOST = 20;

/**
 * Finds contacts with a similar name or email, for texts without an exact match.
 * @returns the 20 best ids per text, in order; none for a text with an exact match
 */
export async function findSimilarContacts(workspaceId: string, texts: string[]): Promise<string[][]> {
  const wanted = texts.map((text, index) => ({ text, index })).filter(({ text }) => text.length >= SHORTEST);
  if (wanted.length === 0) return texts.map(() => []);
  const arms = wanted.map(
    ({ text, index }) => sql`(
      SELECT ${index}::int AS "index", c."id" FROM "Contact" c
      WHERE c."workspaceId" = ${workspaceId}::uuid
        AND (${text} <% c."name" OR ${text} <% c."email" OR ${sqlJoin(swaps(text).map(matchesPerson), " OR ")})
        AND NOT EXISTS (SELECT 1 FROM "Contact" c WHERE c."workspaceId" = ${workspaceId}::uuid AND ${matchesPerson(text)})
      ORDER BY greatest(word_similarity(${text}, c."name"), word_similarity(${text}, c."email")) DESC, c."id"
      LIMIT ${MOST})`,
  );
  // The operators read their threshold from a setting of this transaction.
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(ENOUGH)}, true)`,
    db.$queryRaw<{ index: number; id: string }[]>`${sqlJoin(arms, " UNION ALL ")}`,
  ]);
  return texts.map((_, index) => rows.filter((row) => row.index === index).map((row) => row.id));
}

/** Swapped letters (Jhon) leave a short name almost no trigrams, so those spellings are matched exactly. */
const swaps = (text: string): string[] =>
  Array.from({ length: Math.min(text.length, 12) }, (_, at) =>
    at === 0 ? text : text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1),
  );
