import "server-only";
import { db } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { liveSecrets } from "./live-secrets";
import { openSecret } from "./secret-box";
import type { SigningKey } from "@/lib/identity/signatures/signatures";

/** An active key and when it was last used. */
export type LiveKey = SigningKey & { lastUsedAt: Date | null };

/** Decrypts a workspace's active keys of one kind, oldest first. */
export async function loadSigningKeys(
  workspaceId: string,
  kind: "HMAC" | "JWT",
  now: Date,
  tx: Pick<Tx, "identitySecret"> = db,
): Promise<LiveKey[]> {
  const rows = await tx.identitySecret.findMany({
    where: { ...liveSecrets(workspaceId, now), kind },
    orderBy: { id: "asc" },
    select: { id: true, keyId: true, ciphertext: true, lastUsedAt: true },
  });
  return rows.map(({ id, keyId, ciphertext, lastUsedAt }) => ({
    id,
    keyId,
    lastUsedAt,
    secret: openSecret(ciphertext, { workspaceId, keyId }),
  }));
}
