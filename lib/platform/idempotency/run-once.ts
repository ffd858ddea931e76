import "server-only";
import { createHash } from "node:crypto";
import type { AgentActor, PortalActor, VisitorActor } from "@/lib/platform/actors";
import type { Tx } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { db } from "@/lib/platform/db";

/**
 * Runs a retryable write once. A second request with the same key gets the first one's response, also when both arrive
 * at the same time (the second waits for the first to commit).
 * @param request the input; the same key with another input is refused
 * @throws DomainError idempotency_mismatch
 */
export async function runOnce<T>(
  tx: Tx,
  actor: AgentActor | PortalActor | VisitorActor,
  { key, request }: { key: string; request: unknown },
  command: () => Promise<T>,
): Promise<T> {
  const workspaceId = actor.workspaceId;
  const who = nameOf(actor);
  const requestHash = createHash("sha256").update(JSON.stringify(request)).digest("hex");
  const claimed = await tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("workspaceId", "actor", "key", "requestHash", "response")
    VALUES (${workspaceId}::uuid, ${who}, ${key}, ${requestHash}, 'null') ON CONFLICT DO NOTHING`;
  const id = { workspaceId_actor_key: { workspaceId, actor: who, key } };
  if (claimed === 0) {
    const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: id });
    if (earlier.requestHash !== requestHash)
      throw new DomainError(
        "idempotency_mismatch",
        "This Idempotency-Key was used for another request. Use a new one.",
      );
    return earlier.response as T;
  }
  const response = await command();
  await tx.idempotencyKey.update({ where: id, data: { response: response as object } });
  return response;
}

function nameOf(actor: AgentActor | PortalActor | VisitorActor): string {
  if (actor.kind === "agent") return `agent:${actor.agentId}`;
  return actor.kind === "contact" ? `contact:${actor.contactId}` : `visitor:${actor.sessionId}`;
}

const DAY = 24 * 3_600_000;

/** Deletes keys after a day. */
export async function sweepKeys(now: Date): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - DAY) } } });
}
