import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError, notFound } from "@/lib/platform/errors";
import { lockSettings } from "@/lib/workspace/workspaces/lock-settings";
import { liveSecrets } from "./live-secrets";
import type { Tx } from "@/lib/platform/db";

/**
 * Ends a live secret now. Sessions that it opened go on until they expire; ending those too is what rolling as
 * "compromised" is for.
 * @throws DomainError not_found, conflict for the last live HMAC secret: without one no customer could come in
 */
export async function endSecret(actor: AgentActor, id: string): Promise<void> {
  const { workspaceId } = actor;
  await transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    const now = new Date();
    const live = await tx.identitySecret.findMany({
      where: liveSecrets(workspaceId, now),
      select: { id: true, kind: true, label: true, endsAt: true },
    });
    const secret = live.find((candidate) => candidate.id === id);
    if (!secret) throw notFound("live secret");
    // One that is ending anyway does not count: when it is gone, nobody could come in.
    const lasting = live.filter(({ kind, endsAt }) => kind === "HMAC" && endsAt === null);
    if (lasting.length === 1 && lasting[0]?.id === id)
      throw new DomainError(
        "conflict",
        "This is the last secret that is here to stay: without it no customer could open the portal. Roll it instead, which makes a new one.",
      );
    await tx.identitySecret.update({
      where: { workspaceId_id: { workspaceId, id } },
      data: { revokedAt: now },
    });
    await recordAudit(tx, actor, "secret.ended", { id, label: secret.label });
  });
}

/** Ends a secret now, as part of something larger; one that has ended keeps its time. */
export async function revokeSecret(
  tx: Tx,
  { workspaceId, id, now }: { workspaceId: string; id: string; now: Date },
): Promise<void> {
  await tx.identitySecret.updateMany({
    where: { workspaceId, id, revokedAt: null },
    data: { revokedAt: now },
  });
}
