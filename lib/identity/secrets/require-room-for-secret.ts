import "server-only";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { liveSecrets, MAX_LIVE_SECRETS } from "./live-secrets";

/** @throws DomainError conflict when a workspace already has as many live secrets of a kind as it may */
export async function requireRoomForSecret(tx: Tx, workspaceId: string, kind: "HMAC" | "JWT"): Promise<void> {
  const count = await tx.identitySecret.count({ where: { ...liveSecrets(workspaceId, new Date()), kind } });
  if (count < MAX_LIVE_SECRETS) return;
  throw new DomainError(
    "conflict",
    `There are ${MAX_LIVE_SECRETS} live secrets of this kind already. End one that is no longer used first.`,
  );
}
