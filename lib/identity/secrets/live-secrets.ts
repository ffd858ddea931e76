import "server-only";
import { db } from "@/lib/platform/db";

/** Active secrets: neither revoked nor expired. */
export const liveSecrets = (workspaceId: string, now: Date) => ({
  workspaceId,
  revokedAt: null,
  OR: [{ endsAt: null }, { endsAt: { gt: now } }],
});

/** Maximum of active secrets per kind (design.md, Data). */
export const MAX_LIVE_SECRETS = 10;

const EVERY_MS = 60_000;

/** Records that a secret was used, at most once a minute, to show whether a rotated one is still in use. */
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
