import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { lockSettings } from "@/lib/workspace/workspaces/lock-settings";
import { liveSecrets } from "./live-secrets";
import type { Tx } from "@/lib/platform/db";

/**
 * Revokes an active secret at once. Its sessions continue until they expire; rotate as "compromised" to end them too.
 * @throws DomainError not_found, conflict for the last permanent HMAC secret
 */
export async function revokeSecret(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    const now = new Date();
    const live = await tx.identitySecret.findMany({
      where: liveSecrets(workspaceId, now),
      select: { id: true, kind: true, label: true, endsAt: true },
    });
    const secret = live.find((candidate) => candidate.id === id);
    if (!secret) throw notFound("secret");
    // A secret that is about to expire doesn't count as remaining.
    const lasting = live.filter(({ kind, endsAt }) => kind === "HMAC" && endsAt === null);
    if (lasting.length === 1 && lasting[0]?.id === id)
      throw new DomainError(
        "conflict",
        "This is the last permanent secret. Without it, customers couldn't open the portal. Rotate it instead.",
      );
    await tx.identitySecret.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { revokedAt: now },
    });
    await recordAudit(tx, actor, "secret.ended", { id, label: secret.label });
  });
}

/** Revokes a secret in the caller's transaction; keeps the time of an ended one. */
export async function setRevoked(
  tx: Tx,
  { workspaceId, id, now }: { workspaceId: string; id: string; now: Date },
): Promise<void> {
  await tx.identitySecret.updateMany({
    where: { workspaceId, id, revokedAt: null },
    data: { revokedAt: now },
  });
}
