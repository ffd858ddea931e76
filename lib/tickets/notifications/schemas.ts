import { z } from "zod";
import type { NotificationKind } from "@/lib/workspace/preferences/schemas";
import type { TicketStatus } from "@/lib/tickets/model/labels";

export type NotificationDto = {
  id: string;
  kind: NotificationKind;
  ticket: { number: number; subject: string; status: TicketStatus };
  /** Who did it; "" for Lodge itself. */
  actorName: string;
  /** The beginning of the text. */
  preview: string;
  createdAt: string;
  isRead: boolean;
};

/** Newest first. `unread` counts all, up to 100; `asOf` is the server's time. */
export type NotificationsDto = {
  items: NotificationDto[];
  nextCursor: string | null;
  unread: number;
  asOf: string;
};

export const notificationsQuery = z.object({ cursor: z.uuid().optional() });

/** Which ones to mark as read: one, those of a ticket, or all. */
export const readInput = z.union(
  [
    z.strictObject({ id: z.uuid() }),
    z.strictObject({ ticket: z.int().min(1).max(2_147_483_647) }),
    z.strictObject({ all: z.literal(true) }),
  ],
  'Use {"id": …}, {"ticket": number} or {"all": true}.',
);
export type ReadInput = z.infer<typeof readInput>;
