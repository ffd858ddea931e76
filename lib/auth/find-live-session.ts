import "server-only";
import { db } from "@/lib/db";

const HOUR = 3_600_000;
const IDLE = 12 * HOUR;
const ABSOLUTE = 30 * 24 * HOUR;

/** The session of a signed-in browser, unless it was revoked, idle for 12 h or is 30 days old. */
export async function findLiveSession(sessionId: string): Promise<{ id: string; userId: string } | null> {
  const now = Date.now();
  const session = await db.agentSession.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      lastSeenAt: { gt: new Date(now - IDLE) },
      createdAt: { gt: new Date(now - ABSOLUTE) },
    },
    select: { id: true, userId: true, lastSeenAt: true },
  });
  // Once a minute is exact enough for an idle time of hours, and spares a write per request.
  if (session && now - session.lastSeenAt.getTime() > 60_000)
    await db.agentSession.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { lastSeenAt: new Date(now) },
    });
  return session && { id: session.id, userId: session.userId };
}
