import "server-only";
import { db } from "@/lib/platform/db";
import { openSecret } from "@/lib/identity/secrets/secret-box";
import type { KnownSecret } from "./finding";

/** Secrets that ended within this time are still recognized: long enough for hosts that deploy rarely. */
const REMEMBERED_MS = 90 * 24 * 3_600_000;
const MOST_ENDED = 20;

/** Decrypts a workspace's secrets of both kinds: active ones, then recently ended ones, newest first. */
export async function loadKnownSecrets(workspaceId: string, now: Date): Promise<KnownSecret[]> {
  const since = { gt: new Date(now.getTime() - REMEMBERED_MS) };
  const rows = await db.identitySecret.findMany({
    where: {
      workspaceId,
      AND: [
        { OR: [{ revokedAt: null }, { revokedAt: since }] },
        { OR: [{ endsAt: null }, { endsAt: since }] },
      ],
    },
    orderBy: { id: "desc" },
    select: {
      id: true,
      keyId: true,
      kind: true,
      label: true,
      ciphertext: true,
      endsAt: true,
      revokedAt: true,
    },
  });
  const known = rows.map(({ ciphertext, endsAt, revokedAt, ...row }) => {
    const end = revokedAt ?? endsAt;
    return {
      ...row,
      endedAt: end && end <= now ? end : null,
      secret: openSecret(ciphertext, { workspaceId, keyId: row.keyId }),
    };
  });
  const ended = known.filter(({ endedAt }) => endedAt !== null);
  return [...known.filter(({ endedAt }) => endedAt === null), ...ended.slice(0, MOST_ENDED)];
}
