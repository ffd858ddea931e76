import "server-only";
import type { Prisma, Tx } from "@/lib/platform/db";

/** As many as one transaction takes; the next sweep takes the next. */
const AT_ONCE = 500;

/**
 * Removes tickets that have been held since before a time and that nobody has taken up: no agent has written, and
 * nothing hangs on them. With what was written in them, their log and their place in the counters.
 * @returns whose they were
 */
export async function removeHeld(tx: Tx, heldBefore: Date): Promise<string[]> {
  const candidates = await tx.ticket.findMany({
    where: untouchedSince(heldBefore),
    orderBy: { heldAt: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  // Locked first and looked at again: who writes there at this moment has taken it up, whoever comes later waits.
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Ticket" WHERE "id" = ANY (${candidates.map(({ id }) => id)}::uuid[])
    FOR UPDATE SKIP LOCKED`;
  const over = await tx.ticket.findMany({
    where: { ...untouchedSince(heldBefore), id: { in: locked.map(({ id }) => id) } },
    select: { id: true },
  });
  const gone = await tx.$queryRaw<{ requesterId: string }[]>`
    WITH gone AS (
      DELETE FROM "Ticket" WHERE "id" = ANY (${over.map(({ id }) => id)}::uuid[])
      RETURNING "workspaceId", "requesterId"
    ), counted AS (
      UPDATE "TicketCount" c SET "count" = c."count" - g.n
      FROM (SELECT "workspaceId", count(*)::int AS n FROM gone GROUP BY "workspaceId") g
      WHERE c."workspaceId" = g."workspaceId" AND c."view" = 'held'
    )
    SELECT "requesterId" FROM gone`;
  return gone.map(({ requesterId }) => requesterId);
}

/** Held for long, and nobody has written or prepared anything there, or about whoever wrote it. */
const untouchedSince = (heldBefore: Date): Prisma.TicketWhereInput => ({
  heldAt: { lt: heldBefore },
  method: "NONE",
  messages: { none: { agentId: { not: null } } },
  ...{ notes: { none: {} }, attachments: { none: {} }, queuedReplies: { none: {} } },
  ...{ agentDrafts: { none: {} }, noteDrafts: { none: {} } },
  ...{ followUps: { none: {} }, merged: { none: {} } },
  requester: { notes: { none: {} } },
});
