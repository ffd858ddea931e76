import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { sealSecret } from "./secret-box";
import { DomainError } from "@/lib/platform/errors";
import { liveSecrets, MAX_LIVE_SECRETS } from "./live-secrets";

type NewSecret = { workspaceId: string; kind: "HMAC" | "JWT"; label: string; secret: string };

/** Stores a secret, encrypted for its row. @returns the row's id and the key ID */
export async function createSecret(tx: Tx, { workspaceId, kind, label, secret }: NewSecret) {
  const keyId = `key_${randomBytes(9).toString("hex")}`;
  return tx.identitySecret.create({
    data: { workspaceId, kind, label, keyId, ciphertext: sealSecret(secret, { workspaceId, keyId }) },
    select: { id: true, keyId: true },
  });
}

/** Generates a secret: 64 hex characters, used as text. */
export const generateSecret = () => randomBytes(32).toString("hex");

/** @throws DomainError conflict if a workspace has the maximum of active secrets of a kind */
export async function requireRoomForSecret(tx: Tx, workspaceId: string, kind: "HMAC" | "JWT"): Promise<void> {
  const count = await tx.identitySecret.count({ where: { ...liveSecrets(workspaceId, new Date()), kind } });
  if (count < MAX_LIVE_SECRETS) return;
  throw new DomainError(
    "conflict",
    `You already have ${MAX_LIVE_SECRETS} active secrets of this kind. Revoke one first.`,
  );
}
