import "server-only";
import { db } from "@/lib/platform/db";

const RETENTION_MS = 30 * 24 * 3_600_000;

/** Forgets refusals and counts after 30 days. */
export async function sweepDiagnosis(now: Date): Promise<void> {
  const before = new Date(now.getTime() - RETENTION_MS);
  await db.embedFailure.deleteMany({ where: { createdAt: { lt: before } } });
  await db.embedDay.deleteMany({ where: { day: { lt: before } } });
}
