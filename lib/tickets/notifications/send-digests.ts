import "server-only";
import { db, transaction } from "@/lib/platform/db";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { DigestContent } from "@/lib/platform/mail/content";
import { queueMail } from "@/lib/platform/mail/outbox";
import { describeNotification } from "./labels";
import { toNotificationDto, NOTIFICATION } from "./notification-dto";

const BATCH_SIZE = 200;
const MAX_LINES = 20;

type Away = { workspaceId: string; agentId: string };

/**
 * Emails agents about unread notifications: those who want digests, have been away for ten minutes, and got none
 * within the last hour. One email per agent, even with several workers. Leaves out tickets resolved by now.
 * @param workspaceId null: all workspaces
 */
export async function sendDigests(workspaceId: string | null, now = new Date()): Promise<void> {
  const away = await db.$queryRaw<Away[]>`
    SELECT DISTINCT n."workspaceId", n."agentId"
    FROM "Notification" n
    JOIN "Agent" a ON a."workspaceId" = n."workspaceId" AND a."id" = n."agentId" AND a."deactivatedAt" IS NULL
    JOIN "Ticket" t ON t."workspaceId" = n."workspaceId" AND t."id" = n."ticketId"
    LEFT JOIN "AgentPreferences" p ON p."workspaceId" = n."workspaceId" AND p."agentId" = n."agentId"
    WHERE n."readAt" IS NULL AND n."mailedAt" IS NULL
      AND (${workspaceId}::uuid IS NULL OR n."workspaceId" = ${workspaceId}::uuid)
      AND n."createdAt" <= ${now}::timestamptz - interval '10 minutes'
      AND n."createdAt" > ${now}::timestamptz - interval '3 days'
      AND coalesce(p."digest", true)
      AND (t."isActive" OR n."kind" IN ('MENTION', 'RATED', 'SCHEDULE_CANCELLED'))
      AND NOT EXISTS (
        SELECT 1 FROM "AgentPresence" here WHERE here."workspaceId" = n."workspaceId"
          AND here."agentId" = n."agentId" AND here."seenAt" > ${now}::timestamptz - interval '10 minutes')
      AND NOT EXISTS (
        SELECT 1 FROM "Notification" mailed WHERE mailed."workspaceId" = n."workspaceId"
          AND mailed."agentId" = n."agentId" AND mailed."mailedAt" > ${now}::timestamptz - interval '1 hour')
    LIMIT ${BATCH_SIZE}`;
  for (const agent of away) await transaction((tx) => sendDigest(tx, agent, now));
}

async function sendDigest(tx: Tx, { workspaceId, agentId }: Away, now: Date): Promise<void> {
  // Another worker may have claimed these rows: the update waits for it and then finds none.
  const claimed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Notification" n SET "mailedAt" = ${now} FROM "Ticket" t
    WHERE n."workspaceId" = ${workspaceId}::uuid AND n."agentId" = ${agentId}::uuid
      AND n."readAt" IS NULL AND n."mailedAt" IS NULL AND n."createdAt" > ${now}::timestamptz - interval '3 days'
      AND t."workspaceId" = n."workspaceId" AND t."id" = n."ticketId"
      AND (t."isActive" OR n."kind" IN ('MENTION', 'RATED', 'SCHEDULE_CANCELLED'))
    RETURNING n."id"`;
  if (claimed.length === 0) return;
  const { user, workspace } = await tx.agent.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: agentId } },
    select: { user: { select: { email: true } }, workspace: { select: { slug: true, name: true } } },
  });
  const rows = await tx.notification.findMany({
    where: { workspaceId, id: { in: claimed.map(({ id }) => id) } },
    orderBy: { id: "desc" },
    take: MAX_LINES,
    select: NOTIFICATION,
  });
  const address = `${env.APP_URL}/${workspace.slug}`;
  const content: DigestContent = {
    template: "digest",
    workspaceName: workspace.name,
    lines: rows.map(toNotificationDto).map(({ kind, actorName, preview, ticket }) => ({
      words: describeNotification(kind, actorName),
      ticket: `#${ticket.number} ${ticket.subject}`,
      preview,
      link: `${address}/tickets/${ticket.number}`,
    })),
    more: claimed.length - rows.length,
    accountLink: `${address}/settings/account`,
  };
  await queueMail(tx, { workspaceId, recipient: user.email, key: `digest/${rows[0]?.id}`, content });
}
