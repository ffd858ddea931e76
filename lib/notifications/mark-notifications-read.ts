import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { transaction } from "@/lib/db";
import { signal } from "@/lib/realtime/signals";
import type { ReadInput } from "./schemas";

/** The agent has read one notification, all about a ticket, or all. Mentions go with what told of them. */
export async function markNotificationsRead(actor: AgentActor, which: ReadInput): Promise<void> {
  const { workspaceId, agentId } = actor;
  const own = { workspaceId, agentId, readAt: null };
  const ticket = "ticket" in which ? { ticket: { number: which.ticket } } : {};
  await transaction(async (tx) => {
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
