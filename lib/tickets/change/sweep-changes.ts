import "server-only";
import { db } from "@/lib/platform/db";

const WEEK = 7 * 86_400_000;

/** Forgets what can't be undone any more. */
export async function sweepChanges(now: Date): Promise<void> {
  await db.bulkChange.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - WEEK) } } });
}
