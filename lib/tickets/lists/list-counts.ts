import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { readPrepared, sql } from "@/lib/platform/db";

/**
 * How many tickets each view holds, by the view's name in addresses; of the mentions those not read yet. Reads
 * counters, counts nothing but the agent's own unread mentions.
 */
export async function listCounts({ workspaceId, agentId }: AgentActor): Promise<Record<string, number>> {
  const rows = await readPrepared<{ view: string; count: number }>(sql`
    SELECT CASE WHEN k."id" IS NOT NULL THEN 'category-' || k."slug"
      WHEN c."view" LIKE 'assignee:%' THEN 'mine'
      ELSE replace(c."view", 'team:', 'team-') END AS "view", c."count"
    FROM "TicketCount" c
    LEFT JOIN "Category" k ON k."workspaceId" = c."workspaceId" AND c."view" = 'category:' || k."id"
    WHERE c."workspaceId" = ${workspaceId}::uuid
      AND (c."view" NOT LIKE 'assignee:%' OR c."view" = ${`assignee:${agentId}`}::text)
    UNION ALL
    SELECT 'mentions', count(*)::int FROM "Mention"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "agentId" = ${agentId}::uuid AND "readAt" IS NULL`);
  const zero = { all: 0, unassigned: 0, snoozed: 0, resolved: 0, held: 0, mine: 0 };
  return { ...zero, ...Object.fromEntries(rows.map(({ view, count }) => [view, count])) };
}
