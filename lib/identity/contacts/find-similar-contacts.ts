import "server-only";
import { db, sqlJoin, sql } from "@/lib/platform/db";
import { matchesPerson } from "./matches-person";

/** Shorter texts look like everything. */
const SHORTEST = 4;
/** How much of a text's letter triples must be there. */
const ENOUGH = 0.3;
const MOST = 20;

/**
 * For texts that are in nobody's name or address: the people whose name or address looks most like each.
 * @returns ids, per text in their order; the best 20 of each, none for a text that names somebody
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
  // The operators take their threshold from a setting, which ends with the transaction.
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(ENOUGH)}, true)`,
    db.$queryRaw<{ index: number; id: string }[]>`${sqlJoin(arms, " UNION ALL ")}`,
  ]);
  return texts.map((_, index) => rows.filter((row) => row.index === index).map((row) => row.id));
}

/** Two neighbours that changed places (Jhon) leave a short name hardly a triple: those spellings are tried as they are. */
const swaps = (text: string): string[] =>
  Array.from({ length: Math.min(text.length, 12) }, (_, at) =>
    at === 0 ? text : text.slice(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.slice(at + 1),
  );
