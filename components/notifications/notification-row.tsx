"use client";

import {
  AtSign,
  Bell,
  CalendarX,
  Check,
  Inbox,
  MessageSquare,
  Smile,
  Sunrise,
  UserPlus,
  Users,
} from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { ticketPath } from "@/components/lib/inbox-route";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { describeNotification } from "@/lib/tickets/notifications/labels";
import type { NotificationDto } from "@/lib/tickets/notifications/schemas";

const ICONS = {
  created: Inbox,
  team: Users,
  mention: AtSign,
  assigned: UserPlus,
  replied: MessageSquare,
  followed: Bell,
  schedule_cancelled: CalendarX,
  snooze_ended: Sunrise,
  rated: Smile,
};

type NotificationRowProps = { item: NotificationDto; onOpen: () => void; onRead: () => void };

/** A notification; opens its ticket, which marks it as read. */
export function NotificationRow({ item, onOpen, onRead }: NotificationRowProps) {
  const { slug } = useWorkspace();
  const { kind, ticket, actorName, preview, createdAt, isRead } = item;
  const Icon = ICONS[kind];
  return (
    <li className="relative border-b border-line">
      <InboxLink
        href={ticketPath(slug, ticket.number, "all")}
        onClick={onOpen}
        className={cn(
          "flex gap-3 py-3 pr-12 pl-4 hover:bg-subtle focus-visible:-outline-offset-2",
          !isRead && "bg-accent-soft/60",
        )}
      >
        <Icon
          aria-hidden
          className={cn("mt-0.5 size-4 shrink-0", isRead ? "text-muted" : "text-accent-text")}
        />
        <span className="flex min-w-0 flex-1 flex-col gap-0.5 text-sm">
          <span className="flex items-baseline gap-2">
            <span className={cn("min-w-0 flex-1", !isRead && "font-semibold")}>
              {describeNotification(kind, actorName)}
            </span>
            <RelativeTime value={createdAt} compact className="shrink-0 text-xs text-muted" />
          </span>
          <span className="truncate text-muted">
            #{ticket.number} {ticket.subject}
          </span>
          {preview && <span className="truncate text-muted">{preview}</span>}
          {!isRead && <span className="sr-only">Unread</span>}
        </span>
      </InboxLink>
      {!isRead && (
        <IconButton label="Mark as read" size="sm" onClick={onRead} className="absolute right-3 bottom-3">
          <Check aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
