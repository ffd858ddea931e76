import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { endPortalSessions, lockSettings } from "@/lib/workspace/workspaces/lock-settings";

import type { RotateSecretInput } from "@/lib/workspace/workspaces/schemas";
import { createSecret, generateSecret, requireRoomForSecret } from "./create-secret";
import { liveSecrets } from "./live-secrets";

/**
 * Creates a new secret and ends the active ones of its kind: after an overlap in which both are accepted, or at once if
 * compromised. Then all portal sessions of the workspace end too.
 * @throws DomainError conflict if, with an overlap, more than ten would be active
 */
export async function rotateSecret(actor: AgentActor, input: RotateSecretInput): Promise<void> {
  const { workspaceId } = actor;
  const kind = input.kind === "hmac" ? "HMAC" : "JWT";
  await transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    const now = new Date();
    if (input.mode === "compromised") await revokeAll(tx, workspaceId, kind, now);
    else await endLater(tx, workspaceId, kind, { now, hours: input.hours });
    const label = `Rotated on ${now.toISOString().slice(0, 10)}`;
    const { id } = await createSecret(tx, { workspaceId, kind, label, secret: generateSecret() });
    const hours = input.mode === "overlap" ? { hours: input.hours } : {};
    await recordAudit(tx, actor, "secret.rolled", { id, kind: input.kind, mode: input.mode, ...hours });
  });
}

async function revokeAll(tx: Tx, workspaceId: string, kind: "HMAC" | "JWT", now: Date): Promise<void> {
  await tx.identitySecret.updateMany({
    where: { ...liveSecrets(workspaceId, now), kind },
    data: { revokedAt: now },
  });
  await endPortalSessions(tx, workspaceId);
}

/** A secret that ends sooner still does: rotating again extends nothing. */
async function endLater(
  tx: Tx,
  workspaceId: string,
  kind: "HMAC" | "JWT",
  { now, hours }: { now: Date; hours: number },
): Promise<void> {
  await requireRoomForSecret(tx, workspaceId, kind);
  const endsAt = new Date(now.getTime() + hours * 3_600_000);
  await tx.identitySecret.updateMany({
    where: { workspaceId, kind, revokedAt: null, OR: [{ endsAt: null }, { endsAt: { gt: endsAt } }] },
    data: { endsAt },
  });
}
