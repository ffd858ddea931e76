import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { signal } from "@/lib/platform/realtime/signals";
import type { ReadInput } from "./schemas";

/** Marks one notification as read, all of a ticket and those merged into it, or all. Includes mentions, except for one. */
export async function markNotificationsRead(actor: AgentActor, which: ReadInput): Promise<void> {
  const { workspaceId, agentId } = actor;
  const own = { workspaceId, agentId, readAt: null };
  await transaction(async (tx) => {
    const ticket =
      "ticket" in which ? { ticketId: { in: await withMergedTickets(tx, workspaceId, which.ticket) } } : {};
    const readAt = new Date();
    const { count } = await tx.notification.updateMany({
      where: { ...own, ...ticket, ...("id" in which ? { id: which.id } : {}) },
      data: { readAt },
    });
    const mentions =
      "id" in which
        ? { count: 0 }
        : await tx.mention.updateMany({ where: { ...own, ...ticket }, data: { readAt } });
    if (count + mentions.count > 0) await signal(tx, { kind: "notices", workspaceId, agentIds: [agentId] });
  });
}

/** @returns the ids of a ticket and of all that were merged into it, directly or not: their notifications open it */
async function withMergedTickets(tx: Tx, workspaceId: string, number: number): Promise<string[]> {
  const parts = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE part AS (
      SELECT "id" FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid AND "number" = ${number}
      UNION ALL
      SELECT t."id" FROM "Ticket" t JOIN part ON t."mergedIntoId" = part."id"
      WHERE t."workspaceId" = ${workspaceId}::uuid
    )
    SELECT "id"::text FROM part`;
  return parts.map(({ id }) => id);
}
