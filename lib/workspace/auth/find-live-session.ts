import "server-only";
import { db } from "@/lib/platform/db";

const HOUR = 3600;

/** How long a session lasts without requests, and at most. */
export const LIVE_FOR = { idleSeconds: 12 * HOUR, absoluteSeconds: 30 * 24 * HOUR };

/** @returns the session, unless it was revoked, was idle for 12 h or is 30 days old */
export async function findLiveSession(sessionId: string): Promise<{ id: string; userId: string } | null> {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
  const session = await db.agentSession.findFirst({
    where: {
      id: sessionId,
      revokedAt: null,
      lastSeenAt: { gt: ago(LIVE_FOR.idleSeconds) },
      createdAt: { gt: ago(LIVE_FOR.absoluteSeconds) },
    },
    select: { id: true, userId: true, lastSeenAt: true },
  });
  if (!session) return null;
  await noteSeen(sessionId, session.lastSeenAt);
  return { id: session.id, userId: session.userId };
}

/** Records a request, at most once a minute: exact enough for an idle time of hours. */
export async function noteSeen(sessionId: string, lastSeenAt: Date): Promise<void> {
  if (Date.now() - lastSeenAt.getTime() < 60_000) return;
  const lastSeen = { lastSeenAt: new Date() };
  await db.agentSession.updateMany({ where: { id: sessionId, revokedAt: null }, data: lastSeen });
}
