import "server-only";
import { db } from "@/lib/db";

/** Forgets previews that are over. */
export async function sweepPreviews(now: Date): Promise<void> {
  await db.customizationPreview.deleteMany({ where: { expiresAt: { lt: now } } });
}
