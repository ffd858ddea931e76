import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction, db } from "@/lib/platform/db";
import { DomainError } from "@/lib/platform/errors";
import { signal } from "@/lib/platform/realtime/signals";
import type { PresenceInput } from "./schemas";

type Result = { found: boolean; changed: boolean };

/**
 * Stores which ticket a tab of an agent shows. Tabs repeat this every 20 s, because it expires after 45 s. Signals
 * other agents only when something changed; records no event.
 * @throws DomainError invalid (no such ticket in the workspace)
 */
export async function setPresence(
  actor: AgentActor,
  { tab, ticket, isTyping }: PresenceInput,
): Promise<void> {
  const { workspaceId, agentId } = actor;
  await transaction(async (tx) => {
    const [result] = await tx.$queryRaw<Result[]>`
      WITH place AS (
        SELECT (SELECT "id" FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "number" = ${ticket}::int) AS id
      ), before AS (
        SELECT "ticketId", "isTyping", "seenAt" FROM "AgentPresence"
        WHERE "workspaceId" = ${workspaceId}::uuid AND "agentId" = ${agentId}::uuid AND "tabId" = ${tab}::uuid
      ), written AS (
        INSERT INTO "AgentPresence" ("workspaceId", "agentId", "tabId", "ticketId", "isTyping", "seenAt")
        SELECT ${workspaceId}::uuid, ${agentId}::uuid, ${tab}::uuid, place.id, ${isTyping}, now() FROM place
        WHERE place.id IS NOT NULL OR ${ticket}::int IS NULL
        ON CONFLICT ("workspaceId", "agentId", "tabId") DO UPDATE
        SET "ticketId" = excluded."ticketId", "isTyping" = excluded."isTyping", "seenAt" = excluded."seenAt"
        RETURNING "ticketId", "isTyping"
      )
      SELECT EXISTS (SELECT 1 FROM written) AS found, NOT EXISTS (
        SELECT 1 FROM written JOIN before ON written."ticketId" IS NOT DISTINCT FROM before."ticketId"
          AND written."isTyping" = before."isTyping" AND before."seenAt" > now() - interval '45 seconds'
      ) AS changed`;
    if (!result?.found) {
      const message = "Choose a ticket of this workspace.";
      throw new DomainError("invalid", `ticket: ${message}`, { issues: [{ path: "ticket", message }] });
    }
    if (result.changed) await signal(tx, { kind: "presence", workspaceId });
  });
}

const RETENTION = 3_600_000;

/** Deletes the presence of tabs not updated for an hour. */
export async function sweepPresence(now: Date): Promise<void> {
  await db.agentPresence.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - RETENTION) } } });
}
