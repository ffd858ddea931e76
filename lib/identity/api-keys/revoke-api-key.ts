import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { revokeSecret } from "@/lib/identity/secrets/revoke-secret";
import { lockSettings } from "@/lib/workspace/workspaces/lock-settings";

/** Ends a key and the token secret that was made with it, now. @throws DomainError not_found */
export async function revokeApiKey(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    const now = new Date();
    const key = await tx.apiKey.findFirst({
      where: { workspaceId, id, revokedAt: null },
      select: { label: true, secretId: true },
    });
    if (!key) throw notFound("live API key");
    await tx.apiKey.updateMany({ where: { workspaceId, id }, data: { revokedAt: now } });
    if (key.secretId) await revokeSecret(tx, { workspaceId, id: key.secretId, now });
    await recordAudit(tx, actor, "api_key.revoked", { id, label: key.label });
  });
}
