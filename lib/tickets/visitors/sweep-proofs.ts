import "server-only";
import { db } from "@/lib/platform/db";

const DAY = 24 * 3_600_000;

/** Forgets the links of mails a day after their end. */
export async function sweepProofs(now: Date): Promise<void> {
  await db.mailProof.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - DAY) } } });
}
