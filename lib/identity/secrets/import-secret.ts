import "server-only";
import { timingSafeEqual } from "node:crypto";
import { recordAudit } from "@/lib/platform/audit/record-audit";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { lockSettings } from "@/lib/workspace/workspaces/lock-settings";
import type { ImportSecretInput } from "@/lib/workspace/workspaces/schemas";
import { createSecret, requireRoomForSecret } from "./create-secret";
import { loadSigningKeys } from "./load-signing-keys";

/**
 * Adds a secret that the host already signs with. Doesn't end other secrets.
 * @throws DomainError conflict if it is already active, or ten are
 */
export async function importSecret(actor: AgentActor, input: ImportSecretInput): Promise<void> {
  const { workspaceId } = actor;
  const { label, secret } = input;
  const kind = input.kind === "hmac" ? "HMAC" : "JWT";
  await transaction(async (tx) => {
    await lockSettings(tx, workspaceId);
    await requireRoomForSecret(tx, workspaceId, kind);
    const live = await loadSigningKeys(workspaceId, kind, new Date(), tx);
    if (live.some((key) => isSame(key.secret, secret)))
      throw new DomainError("conflict", "This secret is already active.");
    const { id } = await createSecret(tx, { workspaceId, kind, label, secret });
    await recordAudit(tx, actor, "secret.imported", { id, kind: input.kind, label });
  });
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, "utf8"), Buffer.from(other, "utf8")];
  return a.length === b.length && timingSafeEqual(a, b);
}
