import "server-only";
import type { Prisma } from "@/lib/platform/db";
import type { TicketStatus } from "@/lib/tickets/model/labels";
import type { NotificationKind } from "@/lib/workspace/preferences/schemas";
import type { NotificationDto } from "./schemas";

export const NOTIFICATION = {
  id: true,
  kind: true,
  actorName: true,
  preview: true,
  createdAt: true,
  readAt: true,
  ticket: { select: { number: true, subject: true, status: true } },
} satisfies Prisma.NotificationSelect;

type Row = Prisma.NotificationGetPayload<{ select: typeof NOTIFICATION }>;

export const toNotificationDto = ({ kind, ticket, createdAt, readAt, ...row }: Row): NotificationDto => ({
  ...row,
  kind: kind.toLowerCase() as NotificationKind,
  ticket: { ...ticket, status: ticket.status.toLowerCase() as TicketStatus },
  createdAt: createdAt.toISOString(),
  isRead: readAt !== null,
});
