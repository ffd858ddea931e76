import type { NotificationDto, NotificationsDto } from "@/lib/tickets/notifications/schemas";

/** Kinds that don't need anyone's attention right away. */
const SETTLED = ["created", "team", "assigned", "replied", "snooze_ended", "followed"];
/** Older events, such as those during a computer's sleep, only show on the bell. */
const NEWS_FOR = 60_000;

/**
 * What is new in a fetched list. By ids and not by order: of two simultaneous commands, the later may arrive
 * first.
 * @param seen ids, which it adds to
 */
export function takeNewNotifications({ items, asOf }: NotificationsDto, seen: Set<string>): string[] {
  const unseen = items.filter(({ id }) => !seen.has(id));
  for (const { id } of unseen) seen.add(id);
  return unseen
    .filter(({ createdAt }) => Date.parse(asOf) - Date.parse(createdAt) < NEWS_FOR)
    .map(({ id }) => id);
}

/**
 * The notifications worth an alert: new, unread, and not about what the agent is looking at.
 * @param items newest first
 */
export function selectAlerts(
  items: readonly NotificationDto[],
  { news, onScreen }: { news: readonly string[]; onScreen: number | null },
): NotificationDto[] {
  return items.filter(
    ({ id, kind, isRead, ticket }) =>
      news.includes(id) &&
      !isRead &&
      ticket.number !== onScreen &&
      !(SETTLED.includes(kind) && ["resolved", "closed"].includes(ticket.status)),
  );
}
