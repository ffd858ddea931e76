import "server-only";
import type { Prisma, Tx } from "@/lib/platform/db";
import { signal } from "@/lib/platform/realtime/signals";
import { db } from "@/lib/platform/db";

export type Notice = Pick<Prisma.NotificationCreateManyInput, "agentId" | "ticketId" | "kind"> & {
  /** Who did it; "" for Lodge itself. */
  actorName: string;
  /** The beginning of what was written. Agents alone ever see it. */
  preview: string;
  /** Who has muted the kind is told all the same. */
  isUrgent?: boolean;
};

/**
 * Tells agents of something, as part of the command that did it: two statements, however many they are. Who has
 * muted the kind, or left, is not told; the command itself leaves out who did it.
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

/** Somebody has taken new tickets: nobody else needs to hear of them any more. Part of the command that took them. */
export async function clearNewTicketNotifications(
  tx: Tx,
  workspaceId: string,
  ticketIds: string[],
): Promise<void> {
  if (ticketIds.length === 0) return;
  const settled = await tx.notification.updateManyAndReturn({
    where: { workspaceId, ticketId: { in: ticketIds }, kind: "CREATED", readAt: null },
    data: { readAt: new Date() },
    select: { agentId: true },
  });
  const agentIds = [...new Set(settled.map(({ agentId }) => agentId))];
  if (agentIds.length > 0) await signal(tx, { kind: "notices", workspaceId, agentIds });
}

/** Nobody looks further back. */
const KEPT = 90 * 86_400_000;

export async function sweepNotifications(now: Date): Promise<void> {
  await db.notification.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT) } } });
}
