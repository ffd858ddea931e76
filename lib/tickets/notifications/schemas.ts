import { z } from "zod";
import type { NotificationKind } from "@/lib/workspace/preferences/schemas";
import type { TicketStatus } from "@/lib/tickets/model/labels";

export type NotificationDto = {
  id: string;
  kind: NotificationKind;
  ticket: { number: number; subject: string; status: TicketStatus };
  /** Who did it; "" for Lodge itself. */
  actorName: string;
  /** The beginning of what was written. */
  preview: string;
  createdAt: string;
  isRead: boolean;
};

/** Newest first. `unread` is of all, at most 100; `asOf` is the server's time, whatever the reader's clock says. */
export type NotificationsDto = {
  items: NotificationDto[];
  nextCursor: string | null;
  unread: number;
  asOf: string;
};

export const notificationsQuery = z.object({ cursor: z.uuid().optional() });

/** Which ones have been read: one, those of a ticket, or all of them. */
export const readInput = z.union(
  [
    z.strictObject({ id: z.uuid() }),
    z.strictObject({ ticket: z.int().min(1).max(2_147_483_647) }),
    z.strictObject({ all: z.literal(true) }),
  ],
  'Say which: {"id": …}, {"ticket": number} or {"all": true}.',
);
export type ReadInput = z.infer<typeof readInput>;
