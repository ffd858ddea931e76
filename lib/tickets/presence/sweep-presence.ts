import "server-only";
import { db } from "@/lib/platform/db";

/** Tabs that were heard of an hour ago: nobody asks for them any more. */
const KEPT = 3_600_000;

export async function sweepPresence(now: Date): Promise<void> {
  await db.agentPresence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - KEPT) } } });
}
