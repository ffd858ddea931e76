import "server-only";
import { db } from "@/lib/platform/db";

const DAY = 24 * 3_600_000;

/** Forgets portal sessions and the codes for them a day after their end. */
export async function sweepSessions(now: Date): Promise<void> {
  const over = { expiresAt: { lt: new Date(now.getTime() - DAY) } };
  await db.portalSession.deleteMany({ where: over });
  await db.portalCode.deleteMany({ where: over });
}
