import "server-only";
import { db } from "@/lib/platform/db";

/** Forgets previews that are over. */
export async function sweepPreviews(now: Date): Promise<void> {
  await db.customizationPreview.deleteMany({ where: { expiresAt: { lt: now } } });
}
