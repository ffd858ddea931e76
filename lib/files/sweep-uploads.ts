import "server-only";
import { db } from "@/lib/db";
import { deleteFile } from "./storage";

const DAY = 24 * 3_600_000;

/** Removes files that were uploaded a day ago and never sent: at most 500 a time, the oldest first. */
export async function sweepUploads(now: Date): Promise<void> {
  const orphans = await db.attachment.findMany({
    where: { messageId: null, createdAt: { lt: new Date(now.getTime() - DAY) } },
    orderBy: { createdAt: "asc" },
    take: 500,
    select: { id: true, storageKey: true },
  });
  for (const { id, storageKey } of orphans) {
    // Only while it is still unsent; then the file, so that a row never points to nothing.
    const { count } = await db.attachment.deleteMany({ where: { id, messageId: null } });
    if (count === 1) await deleteFile(storageKey);
  }
}
