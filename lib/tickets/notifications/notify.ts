import "server-only";
import type { Prisma, Tx } from "@/lib/platform/db";
import { signal } from "@/lib/platform/realtime/signals";
import { db } from "@/lib/platform/db";

export type Notice = Pick<Prisma.NotificationCreateManyInput, "agentId" | "ticketId" | "kind"> & {
  /** Who did it; "" for Lodge itself. */
  actorName: string;
  /** The beginning of the text. Shown to agents only. */
  preview: string;
  /** Ignores that the agent muted this kind. */
  isUrgent?: boolean;
};

/**
 * Notifies agents, within the command that made the change. Takes two statements for any number of agents. Skips
 * deactivated agents and those who muted the kind; the caller leaves out whoever made the change.
 */
export async function notify(tx: Tx, workspaceId: string, notices: Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const agents = await tx.agent.findMany({
    where: {
      workspaceId,
      deactivatedAt: null,
      id: { in: [...new Set(notices.map(({ agentId }) => agentId))] },
    },
    select: { id: true, preferences: { select: { muted: true } } },
  });
  const muted = new Map(agents.map(({ id, preferences }) => [id, preferences?.muted ?? []]));
  const wanted = notices.filter(({ agentId, kind, isUrgent }) => {
    const kinds = muted.get(agentId);
    return kinds && (isUrgent || !kinds.includes(kind));
  });
  if (wanted.length === 0) return;
  const data = wanted.map(({ agentId, ticketId, kind, actorName, preview }) => ({
    ...{ workspaceId, agentId, ticketId, kind },
    ...{ actorName, preview },
  }));
  await tx.notification.createMany({ data });
  await signal(tx, {
    kind: "notices",
    workspaceId,
    agentIds: [...new Set(wanted.map(({ agentId }) => agentId))],
  });
}

/** Marks the "new ticket" notifications of tickets as read for everyone. Part of the command that handled them. */
export async function clearNewTicketNotifications(
  tx: Tx,
  workspaceId: string,
  ticketIds: string[],
): Promise<void> {
  if (ticketIds.length === 0) return;
  const cleared = await tx.notification.updateManyAndReturn({
    where: { workspaceId, ticketId: { in: ticketIds }, kind: "CREATED", readAt: null },
    data: { readAt: new Date() },
    select: { agentId: true },
  });
  const agentIds = [...new Set(cleared.map(({ agentId }) => agentId))];
  if (agentIds.length > 0) await signal(tx, { kind: "notices", workspaceId, agentIds });
}

const RETENTION = 90 * 86_400_000;

export async function sweepNotifications(now: Date): Promise<void> {
  await db.notification.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - RETENTION) } } });
}
