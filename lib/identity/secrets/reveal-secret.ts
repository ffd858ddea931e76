import "server-only";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { liveSecrets } from "./live-secrets";
import { openSecret } from "./secret-box";

/** Reveals an active secret to an admin, recorded in the audit log. @throws DomainError not_found */
export async function revealSecret(actor: AgentActor, id: string): Promise<string> {
  const { workspaceId } = actor;
  return transaction(async (tx) => {
    const row = await tx.identitySecret.findFirst({
      where: { ...liveSecrets(workspaceId, new Date()), id },
      select: { keyId: true, label: true, ciphertext: true },
    });
    if (!row) throw notFound("secret");
    await recordAudit(tx, actor, "secret.revealed", { id, label: row.label });
    return openSecret(row.ciphertext, { workspaceId, keyId: row.keyId });
  });
}
