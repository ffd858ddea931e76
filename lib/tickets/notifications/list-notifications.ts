import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { NOTIFICATION, toNotificationDto } from "./notification-dto";
import type { NotificationsDto } from "./schemas";

const PAGE = 25;
const COUNT_LIMIT = 100;

/** @returns an agent's notifications, newest first, with the unread count. @param cursor id of the last one seen */
export async function listNotifications(
  { workspaceId, agentId }: AgentActor,
  cursor: string | undefined,
): Promise<NotificationsDto> {
  const [rows, [count]] = await Promise.all([
    db.notification.findMany({
      where: { workspaceId, agentId, ...(cursor ? { id: { lt: cursor } } : {}) },
      orderBy: { id: "desc" },
      take: PAGE + 1,
      select: NOTIFICATION,
    }),
    db.$queryRaw<{ unread: number }[]>`
      SELECT count(*)::int AS unread FROM (
        SELECT 1 FROM "Notification" WHERE "workspaceId" = ${workspaceId}::uuid AND "agentId" = ${agentId}::uuid
          AND "readAt" IS NULL LIMIT ${COUNT_LIMIT}
      ) AS counted`,
  ]);
  const items = rows.slice(0, PAGE).map(toNotificationDto);
  const nextCursor = rows.length > PAGE ? (items.at(-1)?.id ?? null) : null;
  return { items, nextCursor, unread: count?.unread ?? 0, asOf: new Date().toISOString() };
}
