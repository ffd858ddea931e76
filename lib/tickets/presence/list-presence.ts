import "server-only";
import { db } from "@/lib/platform/db";
import type { Presence } from "./schemas";

/** For so long without a word somebody is believed to be where they were. */
const BELIEVED_SECONDS = 45;

/** Who looks at which ticket of a workspace right now. Somebody with two tabs on it is there once. */
export async function listPresence(workspaceId: string): Promise<Presence[]> {
  return db.$queryRaw<Presence[]>`
    SELECT p."agentId", u."name", t."number" AS ticket, bool_or(p."isTyping") AS "isTyping"
    FROM "AgentPresence" p
    JOIN "Ticket" t ON t."workspaceId" = p."workspaceId" AND t."id" = p."ticketId"
    JOIN "Agent" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."agentId" AND a."deactivatedAt" IS NULL
    JOIN "User" u ON u."id" = a."userId"
    WHERE p."workspaceId" = ${workspaceId}::uuid
      AND p."seenAt" > now() - make_interval(secs => ${BELIEVED_SECONDS}::int)
    GROUP BY p."agentId", u."name", t."number"
    ORDER BY t."number", u."name", p."agentId"`;
}
