import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db, sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { ticketConditions } from "@/lib/tickets/search/ticket-condition";
import { firstTickets, nearTickets } from "@/lib/tickets/lists/first-tickets";
import type { Sort } from "@/lib/tickets/model/labels";
import { COUNT_LIMIT } from "./labels";
import type { ViewDto } from "./schemas";
import { viewCondition } from "./view-condition";
import { canEditView, visibleViews } from "./visible-views";

/** Limits counting, because every change makes every agent's inbox count again. */
const TIMEOUT = "1s";

/**
 * @returns an agent's own and the shared views, by name, with their counts; the number of statements is constant. When
 *   counting fails or takes too long, counts are null, so that the view causing it can still be deleted.
 * @param timeZone of the caller, for filters by day
 */
export async function listViews(actor: AgentActor, timeZone = "UTC"): Promise<ViewDto[]> {
  const views = await db.view.findMany({
    where: visibleViews(actor),
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const counts = await countTickets(
    actor,
    views.map(({ query }) => query),
    timeZone,
  );
  return views.map((view, index) => ({
    id: view.id,
    name: view.name,
    query: view.query,
    sort: view.sort as Sort,
    isShared: view.isShared,
    canEdit: canEditView(actor, view),
    count: counts?.[index] ?? null,
  }));
}

/** @returns null when counting fails or takes too long */
async function countTickets(
  actor: AgentActor,
  queries: string[],
  timeZone: string,
): Promise<number[] | null> {
  if (queries.length === 0) return [];
  try {
    return await count(actor, queries, timeZone);
  } catch (error) {
    const { workspaceId } = actor;
    const reason = error instanceof Error ? error.name : "unknown";
    log.warn({ workspaceId, views: queries.length, error: reason }, "views not counted");
    return null;
  }
}

type Counted = { index: number; count: number; more: boolean };

/** Counts up to the limit: one statement for all views, and one more for those whose words are rarer than estimated. */
async function count(actor: AgentActor, queries: string[], timeZone: string): Promise<number[]> {
  const views = (await ticketConditions(actor, queries, { timeZone })).map(({ where, words }, index) => ({
    ...{ index, words },
    from: sql`"Ticket" t`,
    where: sql`t."workspaceId" = ${actor.workspaceId}::uuid AND ${viewCondition(queries[index] ?? "", where)}`,
    ...{ orderBy: null, limit: COUNT_LIMIT },
  }));
  const counts = await readCounts(
    views.map(({ index, words, ...choice }) =>
      words
        ? sql`(WITH ${nearTickets(sql`1`, choice, words)}
            SELECT ${index}::int AS "index", (SELECT count(*)::int FROM found) AS "count", "more" FROM more)`
        : plainCount(index, choice),
    ),
  );
  const unfinished = views.filter(({ index }) => counts.get(index)?.more);
  const rest = await readCounts(
    unfinished.map(({ index, words, where, ...choice }) =>
      plainCount(index, { ...choice, where: words ? sql`${where} AND ${words.indexed}` : where }),
    ),
  );
  return views.map(({ index }) => (rest.get(index) ?? counts.get(index))?.count ?? 0);
}

const plainCount = (index: number, choice: Parameters<typeof firstTickets>[1]) =>
  sql`SELECT ${index}::int AS "index", (SELECT count(*)::int FROM (${firstTickets(sql`1`, choice)}) t) AS "count",
    false AS "more"`;

async function readCounts(statements: Prisma.Sql[]): Promise<Map<number, Counted>> {
  if (statements.length === 0) return new Map();
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('statement_timeout', ${TIMEOUT}, true)`,
    db.$queryRaw<Counted[]>(sqlJoin(statements, " UNION ALL ")),
  ]);
  return new Map(rows.map((row) => [row.index, row]));
}
