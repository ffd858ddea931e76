import "server-only";
import { db, sql } from "@/lib/platform/db";
import type { ReportScope } from "./report-scope";

export type AgentReplies = { id: string; name: string; now: number; before: number };

/** Counts each agent's replies, including agents without any, by name. */
export function countReplies(scope: ReportScope): Promise<AgentReplies[]> {
  const { workspaceId, query, before, start, end, about } = scope;
  const isFiltered = query.category ?? query.team ?? query.tag;
  const ticketFilter = isFiltered
    ? sql`AND EXISTS (SELECT 1 FROM "Ticket" t
        WHERE t."workspaceId" = m."workspaceId" AND t."id" = m."ticketId" AND ${about})`
    : sql``;
  const agentFilter = query.agent ? sql`AND a."id" = ${query.agent}::uuid` : sql``;
  return db.$queryRaw<AgentReplies[]>`
    SELECT a."id", u."name", r.now, r.before
    FROM "Agent" a JOIN "User" u ON u."id" = a."userId" CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE m."createdAt" >= ${start})::int AS now,
        count(*) FILTER (WHERE m."createdAt" < ${start})::int AS before
      FROM "Message" m WHERE m."workspaceId" = a."workspaceId" AND m."agentId" = a."id"
        AND m."createdAt" >= ${before} AND m."createdAt" < ${end} ${ticketFilter}
    ) r
    WHERE a."workspaceId" = ${workspaceId}::uuid ${agentFilter}
    ORDER BY u."name", a."id"`;
}
