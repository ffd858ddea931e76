import "server-only";
import { db, sql } from "@/lib/platform/db";
import type { ReportScope } from "./report-scope";
import type { Spread } from "./schemas";

type Total = Spread & { isNow: boolean; count: number };
type Counted<Key> = Key & { count: number };
/** The count of a category or agent, with the median time in seconds. */
export type Timed = { id: string | null; count: number; median: number | null };

/** Figures of the tickets opened, or resolved, in a period and the previous one. */
export type TicketFigures = {
  totals: Total[] | null;
  points: Counted<{ day: string }>[] | null;
  categories: Timed[] | null;
  agents: Timed[] | null;
  hours: Counted<{ weekday: number; hour: number }>[] | null;
};

/**
 * Counts the tickets opened, or resolved, in the period, with the time to first response, or to resolution. One
 * statement that reads one index range.
 */
export async function countTickets(
  scope: ReportScope,
  moment: "opened" | "resolved",
): Promise<TicketFigures> {
  const { timeZone, step, before, start, end, counted, filters } = scope;
  const at = moment === "opened" ? sql`t."createdAt"` : sql`t."resolvedAt"`;
  const until = moment === "opened" ? sql`t."firstResponseAt"` : sql`t."resolvedAt"`;
  const [row] = await db.$queryRaw<TicketFigures[]>`
    WITH x AS MATERIALIZED (
      SELECT ${at} >= ${start} AS "isNow", ${at} AT TIME ZONE ${timeZone}::text AS "at", t."categoryId", t."assigneeId",
        extract(epoch FROM ${until} - t."createdAt")::float8 AS took
      FROM "Ticket" t WHERE ${counted} AND ${at} >= ${before} AND ${at} < ${end} AND ${filters}
    )
    SELECT
      (SELECT json_agg(r) FROM (SELECT "isNow", count(*)::int AS count,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY took) AS p90 FROM x GROUP BY 1) r) AS totals,
      (SELECT json_agg(r) FROM (SELECT to_char(date_trunc(${step}::text, "at"), 'YYYY-MM-DD') AS day,
        count(*)::int AS count FROM x WHERE "isNow" GROUP BY 1) r) AS points,
      (SELECT json_agg(r) FROM (SELECT "categoryId" AS id, count(*)::int AS count,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median FROM x WHERE "isNow" GROUP BY 1) r) AS categories,
      (SELECT json_agg(r) FROM (SELECT "assigneeId" AS id, count(*)::int AS count,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median FROM x WHERE "isNow" GROUP BY 1) r) AS agents,
      (SELECT json_agg(r) FROM (SELECT extract(isodow FROM "at")::int AS weekday, extract(hour FROM "at")::int AS hour,
        count(*)::int AS count FROM x WHERE "isNow" GROUP BY 1, 2) r) AS hours`;
  if (!row) throw new Error("The count returned no row.");
  return row;
}

/** @returns how many tickets matching the filters are open now */
export async function countOpen({ counted, filters }: ReportScope): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Ticket" t
    WHERE ${counted} AND t."folder" IN ('INBOX', 'SNOOZED') AND ${filters}`;
  return row?.count ?? 0;
}
