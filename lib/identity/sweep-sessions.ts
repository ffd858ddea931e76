import "server-only";
import { db } from "@/lib/db";

const DAY = 24 * 3_600_000;

/** Forgets portal sessions a day after their end. */
export async function sweepSessions(now: Date): Promise<void> {
  await db.portalSession.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - DAY) } } });
}
