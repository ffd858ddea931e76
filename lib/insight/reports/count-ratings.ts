import "server-only";
import { db, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import type { Score } from "@/lib/tickets/ratings/labels";
import type { ReportScope } from "./report-scope";
import type { ReportDto } from "./schemas";

export type CountedScore = { agentId: string | null; isNow: boolean; score: Score; count: number };

/** Ratings `r` of a period, filtered by their ticket's category, team and tag, and by the rated agent. */
export function ratingsFrom({ workspaceId, query, about }: ReportScope, from: Prisma.Sql, end: Prisma.Sql) {
  const { agent, category, team, tag } = query;
  const byTicket = category ?? team ?? tag;
  return sql`
    FROM "Rating" r
    WHERE r."workspaceId" = ${workspaceId}::uuid AND r."createdAt" >= ${from} AND r."createdAt" < ${end}
      ${agent ? sql`AND r."agentId" = ${agent}::uuid` : sql``}
      ${
        byTicket
          ? sql`AND EXISTS (SELECT 1 FROM "Ticket" t
              WHERE t."workspaceId" = r."workspaceId" AND t."id" = r."ticketId" AND ${about})`
          : sql``
      }`;
}

/** The ticket of each rating `r`, looked up one by one because there are few. */
export const ticketOfRating = sql`CROSS JOIN LATERAL (
  SELECT t."number", t."subject", t."requesterName", t."requesterEmail" FROM "Ticket" t
  WHERE t."workspaceId" = r."workspaceId" AND t."id" = r."ticketId" LIMIT 1
) t`;

/** Counts ratings by agent and score, in the report's period and the previous one. */
export function countRatings(scope: ReportScope): Promise<CountedScore[]> {
  return db.$queryRaw<CountedScore[]>`
    SELECT r."agentId", r."createdAt" >= ${scope.start} AS "isNow", lower(r."score"::text) AS score, count(*)::int AS count
    ${ratingsFrom(scope, scope.before, scope.end)}
    GROUP BY 1, 2, 3`;
}

/** @returns the latest ratings with a comment */
export async function listComments(scope: ReportScope): Promise<ReportDto["comments"]> {
  const rows = await db.$queryRaw<(Omit<ReportDto["comments"][number], "at"> & { at: Date })[]>`
    WITH r AS (
      SELECT r.* ${ratingsFrom(scope, scope.start, scope.end)} AND r."comment" <> ''
      ORDER BY r."createdAt" DESC LIMIT 20
    )
    SELECT t."number" AS ticket, t."subject", coalesce(nullif(t."requesterName", ''), t."requesterEmail") AS customer,
      u."name" AS agent, lower(r."score"::text) AS score, r."comment", r."createdAt" AS at
    FROM r ${ticketOfRating} LEFT JOIN "Agent" a ON a."workspaceId" = r."workspaceId" AND a."id" = r."agentId"
      LEFT JOIN "User" u ON u."id" = a."userId"
    ORDER BY r."createdAt" DESC`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
