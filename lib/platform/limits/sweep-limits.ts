import "server-only";
import { db } from "@/lib/platform/db";

/** Forgets the windows that are over. */
export async function sweepLimits(now: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expiresAt: { lt: now } } });
}
