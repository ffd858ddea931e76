import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { db, joinSql, sql } from "@/lib/db";
import { log } from "@/lib/log";
import { ticketConditions } from "@/lib/search/ticket-condition";
import type { Sort } from "@/lib/tickets/labels";
import { COUNT_LIMIT } from "./labels";
import type { ViewDto } from "./schemas";
import { viewCondition } from "./view-condition";
import { mayEdit, visibleViews } from "./visible-views";

/** How long counting may take. It is done for every agent whenever something happens. */
const TIMEOUT = "1s";

/**
 * An agent's own and the shared views by name, with how much each holds: as many statements for fifty as for one.
 * They are listed also where they can't be counted, or not in time: one of them is the reason, and can be deleted.
 * @param timeZone of the reader, for filters by day
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
    canEdit: mayEdit(actor, view),
    count: counts?.[index] ?? null,
  }));
}

/** @returns null where they can't be counted */
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

/** One statement for all; none is counted beyond the limit. */
async function count(actor: AgentActor, queries: string[], timeZone: string): Promise<number[]> {
  const conditions = await ticketConditions(actor, queries, { timeZone });
  const counts = conditions.map(
    (condition, index) => sql`
      SELECT ${index}::int AS "index", (SELECT count(*)::int FROM (
        SELECT 1 FROM "Ticket" t WHERE t."workspaceId" = ${actor.workspaceId}::uuid
          AND ${viewCondition(queries[index] ?? "", condition.sql)} LIMIT ${COUNT_LIMIT}
      ) found) AS "count"`,
  );
  const [, rows] = await db.$transaction([
    db.$queryRaw`SELECT set_config('statement_timeout', ${TIMEOUT}, true)`,
    db.$queryRaw<{ index: number; count: number }[]>(joinSql(counts, " UNION ALL ")),
  ]);
  return rows.toSorted((a, b) => a.index - b.index).map((row) => row.count);
}
