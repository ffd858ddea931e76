import "server-only";
import { db } from "@/lib/platform/db";

const DAY = 24 * 3_600_000;

/** Forgets the answers to writes that nobody retries any more: after a day. */
export async function sweepKeys(now: Date): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - DAY) } } });
}
