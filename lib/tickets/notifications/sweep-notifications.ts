import "server-only";
import { db } from "@/lib/platform/db";

/** Nobody looks further back. */
const KEPT = 90 * 86_400_000;

export async function sweepNotifications(now: Date): Promise<void> {
  await db.notification.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT) } } });
}
