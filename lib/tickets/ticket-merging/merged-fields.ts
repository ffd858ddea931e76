import "server-only";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";

/** From what waits for us to what is done with. */
const ORDER = ["OPEN", "PENDING", "RESOLVED", "CLOSED"] as const;

/**
 * What becomes of a ticket that takes up another one. It is as open as the more open of the two, who waits goes on
 * waiting since the earlier of the two times, and it sleeps on only where nothing awake has come to it.
 */
export function mergedFields(source: LockedTicket, target: LockedTicket) {
  const status = ORDER[Math.min(ORDER.indexOf(source.status), ORDER.indexOf(target.status))] ?? target.status;
  const isActive = status === "OPEN" || status === "PENDING";
  const wakes = target.snoozedAt !== null && source.isActive && source.snoozedAt === null;
  return {
    status,
    isActive,
    resolvedAt: isActive ? null : target.resolvedAt,
    waitingSince: earlier(source.waitingSince, target.waitingSince),
    // An answer from before the target was opened is none to what was asked there.
    firstResponseAt: earlier(
      source.firstResponseAt && source.firstResponseAt >= target.createdAt ? source.firstResponseAt : null,
      target.firstResponseAt,
    ),
    requesterUnread: source.requesterUnread + target.requesterUnread,
    ...(wakes && { snoozedAt: null, snoozedUntil: null }),
  };
}

/** What becomes of the ticket that was taken up: closed, empty, in no list. */
export const emptiedFields = (source: LockedTicket, targetId: string, now: Date) => ({
  status: "CLOSED" as const,
  isActive: false,
  mergedIntoId: targetId,
  resolvedAt: source.resolvedAt ?? now,
  waitingSince: null,
  requesterUnread: 0,
  messageCount: 0,
  snoozedAt: null,
  snoozedUntil: null,
});

const earlier = (a: Date | null, b: Date | null) => (a && b ? (a < b ? a : b) : (a ?? b));
