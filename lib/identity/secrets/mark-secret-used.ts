import "server-only";
import { db } from "@/lib/platform/db";

const EVERY_MS = 60_000;

/** Remembers that a secret verified somebody, at most once a minute: a rolled secret shows whether it is still in use. */
export async function markSecretUsed(
  workspaceId: string,
  secret: { id: string; lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - EVERY_MS);
  if (secret.lastUsedAt && secret.lastUsedAt > before) return;
  await db.identitySecret.updateMany({
    where: { workspaceId, id: secret.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: before } }] },
    data: { lastUsedAt: now },
  });
}
