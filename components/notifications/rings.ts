import type { NotificationDto } from "@/lib/notifications/schemas";

/** What is done when the ticket is: nobody needs to come running for it. */
const SETTLED = ["created", "team", "assigned", "replied", "snooze_ended", "followed"];

/**
 * Of what an agent was told, what deserves a sign outside of the page: new since `lastSeen`, not read meanwhile, not
 * settled, and not before the agent's eyes. @param items newest first
 */
export function toRing(
  items: readonly NotificationDto[],
  { lastSeen, onScreen }: { lastSeen: string; onScreen: number | null },
): NotificationDto[] {
  return items.filter(
    ({ id, kind, isRead, ticket }) =>
      id > lastSeen &&
      !isRead &&
      ticket.number !== onScreen &&
      !(SETTLED.includes(kind) && ["resolved", "closed"].includes(ticket.status)),
  );
}
