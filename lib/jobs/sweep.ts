import "server-only";
import { db } from "@/lib/db";
import { deleteFile } from "@/lib/files/storage";

const DAY = 24 * 3_600_000;

/** Removes what nobody can use any more: old retry keys, limits, sessions, previews, and uploads never sent. */
export async function sweep(now = new Date()): Promise<void> {
  const dayAgo = new Date(now.getTime() - DAY);
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: dayAgo } } });
  await db.rateLimit.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.portalSession.deleteMany({ where: { expiresAt: { lt: dayAgo } } });
  await db.customizationPreview.deleteMany({ where: { expiresAt: { lt: now } } });
  const orphans = await db.attachment.findMany({
    where: { messageId: null, createdAt: { lt: dayAgo } },
    select: { id: true, storageKey: true },
    take: 500,
  });
  for (const { id, storageKey } of orphans) {
    // Only while it is still unsent; then the file, so that a row never points to nothing.
    const { count } = await db.attachment.deleteMany({ where: { id, messageId: null } });
    if (count === 1) await deleteFile(storageKey);
  }
}
