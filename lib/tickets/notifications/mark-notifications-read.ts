import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { signal } from "@/lib/platform/realtime/signals";
import type { ReadInput } from "./schemas";

/** The agent has read one notification, all about a ticket and those merged into it, or all. Mentions go with what told of them. */
export async function markNotificationsRead(actor: AgentActor, which: ReadInput): Promise<void> {
  const { workspaceId, agentId } = actor;
  const own = { workspaceId, agentId, readAt: null };
  await transaction(async (tx) => {
    const ticket =
      "ticket" in which ? { ticketId: { in: await partsOf(tx, workspaceId, which.ticket) } } : {};
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

/** A ticket and those that were merged into it, however often: what was told of them leads to it. @returns ids */
async function partsOf(tx: Tx, workspaceId: string, number: number): Promise<string[]> {
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
