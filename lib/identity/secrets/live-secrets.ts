import "server-only";
import { db } from "@/lib/platform/db";

/** Secrets that are accepted now: not revoked, and not past the end of an overlap. */
export const liveSecrets = (workspaceId: string, now: Date) => ({
  workspaceId,
  revokedAt: null,
  OR: [{ endsAt: null }, { endsAt: { gt: now } }],
});

/** At most so many live secrets of one kind (design.md, Data). */
export const MAX_LIVE_SECRETS = 10;

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
