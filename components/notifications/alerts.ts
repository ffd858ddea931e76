import type { NotificationDto, NotificationsDto } from "@/lib/tickets/notifications/schemas";

/** What is done when the ticket is: nobody needs to come running for it. */
const SETTLED = ["created", "team", "assigned", "replied", "snooze_ended", "followed"];
/** What happened while the computer slept, or was away from the network for longer, shows on the bell only. */
const NEWS_FOR = 60_000;

/**
 * What has just happened, of a list that was fetched. By what was seen and not by order: of two commands at the same
 * time the later one may be heard of first. @param seen ids, which it adds to
 */
export function takeNewNotifications({ items, asOf }: NotificationsDto, seen: Set<string>): string[] {
  const unseen = items.filter(({ id }) => !seen.has(id));
  for (const { id } of unseen) seen.add(id);
  return unseen
    .filter(({ createdAt }) => Date.parse(asOf) - Date.parse(createdAt) < NEWS_FOR)
    .map(({ id }) => id);
}

/**
 * Of what an agent was told, what deserves a sign outside of the page: among the `news`, not read meanwhile, not
 * settled, and not before the agent's eyes. @param items newest first
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
