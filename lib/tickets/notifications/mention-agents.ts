import "server-only";
import type { Tx } from "@/lib/platform/db";

type Mentioned = { workspaceId: string; ticketId: string; agentIds: string[]; now: Date };

/** Puts a ticket on top of the mentions of agents, unread. Part of the command that names them. */
export async function mentionAgents(
  tx: Tx,
  { workspaceId, ticketId, agentIds, now }: Mentioned,
): Promise<void> {
  if (agentIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "Mention" ("workspaceId", "agentId", "ticketId", "mentionedAt")
    SELECT ${workspaceId}::uuid, id::uuid, ${ticketId}::uuid, ${now}
    FROM jsonb_array_elements_text(${JSON.stringify(agentIds)}::jsonb) AS id
    ON CONFLICT ("workspaceId", "agentId", "ticketId")
    DO UPDATE SET "mentionedAt" = excluded."mentionedAt", "readAt" = NULL`;
}
