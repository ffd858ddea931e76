import "server-only";
import type { Tx } from "@/lib/db";

/** As many as one transaction takes; the next sweep takes the next. */
const AT_ONCE = 500;

/**
 * Removes tickets that have been held since before a time and that nobody has taken up: no agent has written, and
 * nothing hangs on them. With what was written in them, their log and their place in the counters.
 * @returns whose they were
 */
export async function removeHeld(tx: Tx, heldBefore: Date): Promise<string[]> {
  const over = await tx.ticket.findMany({
    where: {
      heldAt: { lt: heldBefore },
      method: "NONE",
      messages: { none: { agentId: { not: null } } },
      ...{ notes: { none: {} }, attachments: { none: {} }, followUps: { none: {} } },
    },
    orderBy: { heldAt: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  const gone = await tx.$queryRaw<{ requesterId: string }[]>`
    WITH gone AS (
      DELETE FROM "Ticket" WHERE "id" = ANY (${over.map(({ id }) => id)}::uuid[]) AND "heldAt" < ${heldBefore}
      RETURNING "workspaceId", "requesterId"
    ), counted AS (
      UPDATE "TicketCount" c SET "count" = c."count" - g.n
      FROM (SELECT "workspaceId", count(*)::int AS n FROM gone GROUP BY "workspaceId") g
      WHERE c."workspaceId" = g."workspaceId" AND c."view" = 'held'
    )
    SELECT "requesterId" FROM gone`;
  return gone.map(({ requesterId }) => requesterId);
}
