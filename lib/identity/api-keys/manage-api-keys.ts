import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { createSecret, generateSecret, requireRoomForSecret } from "@/lib/identity/secrets/create-secret";

import { lockSettings } from "@/lib/workspace/workspaces/lock-settings";
import { generateApiKey, hashApiKey } from "./api-key";
import { API_KEY, toApiKeyDto } from "./api-key-dto";
import type { CreateApiKeyInput, CreatedApiKeyDto } from "./schemas";
import { setRevoked } from "@/lib/identity/secrets/revoke-secret";

const MAX_LIVE_KEYS = 20;

/**
 * Creates a REST API key and a token secret paired with it. Several pairs can be active, to rotate without downtime.
 * @returns both values; the key can't be read again, as only its hash is stored
 * @throws DomainError conflict if too many keys or token secrets are active
 */
export async function createApiKey(
  actor: AgentActor,
  { label }: CreateApiKeyInput,
): Promise<CreatedApiKeyDto> {
  const { workspaceId, agentId } = actor;
  const [key, secret] = [generateApiKey(), generateSecret()];
  return transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    await requireRoomForKey(tx, workspaceId);
    await requireRoomForSecret(tx, workspaceId, "JWT");
    const paired = await createSecret(tx, {
      workspaceId,
      kind: "JWT",
      label: `For API key ${label}`,
      secret,
    });
    const row = await tx.apiKey.create({
      data: { workspaceId, label, keyHash: hashApiKey(key), secretId: paired.id, createdById: agentId },
      select: API_KEY,
    });
    await recordAudit(tx, actor, "api_key.created", { id: row.id, label, keyId: paired.keyId });
    return { apiKey: toApiKeyDto(row, new Date()), key, token: { keyId: paired.keyId, secret } };
  });
}

async function requireRoomForKey(tx: Tx, workspaceId: string): Promise<void> {
  const count = await tx.apiKey.count({ where: { workspaceId, revokedAt: null } });
  if (count < MAX_LIVE_KEYS) return;
  throw new DomainError("conflict", `You already have ${MAX_LIVE_KEYS} active keys. Revoke one first.`);
}

/** Revokes a key and its token secret at once. @throws DomainError not_found */
export async function revokeApiKey(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    const now = new Date();
    const key = await tx.apiKey.findFirst({
      where: { workspaceId, id, revokedAt: null },
      select: { label: true, secretId: true },
    });
    if (!key) throw notFound("API key");
    await tx.apiKey.updateMany({ where: { workspaceId, id }, data: { revokedAt: now } });
    if (key.secretId) await setRevoked(tx, { workspaceId, id: key.secretId, now });
    await recordAudit(tx, actor, "api_key.revoked", { id, label: key.label });
  });
}
