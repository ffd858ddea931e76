import "server-only";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";

/** From most to least open. */
const ORDER = ["OPEN", "PENDING", "RESOLVED", "CLOSED"] as const;

/**
 * The target's columns after a merge: the more open of both statuses and the earlier waiting time. It stays snoozed
 * only if the source isn't an active ticket that isn't snoozed.
 */
export function mergedFields(source: LockedTicket, target: LockedTicket) {
  const status = ORDER[Math.min(ORDER.indexOf(source.status), ORDER.indexOf(target.status))] ?? target.status;
  const isActive = status === "OPEN" || status === "PENDING";
  const unsnoozes = target.snoozedAt !== null && source.isActive && source.snoozedAt === null;
  return {
    status,
    isActive,
    resolvedAt: isActive ? null : target.resolvedAt,
    waitingSince: earlier(source.waitingSince, target.waitingSince),
    // A reply from before the target was created doesn't answer it.
    firstResponseAt: earlier(
      source.firstResponseAt && source.firstResponseAt >= target.createdAt ? source.firstResponseAt : null,
      target.firstResponseAt,
    ),
    requesterUnread: source.requesterUnread + target.requesterUnread,
    ...(unsnoozes && { snoozedAt: null, snoozedUntil: null }),
  };
}

/** The source's columns after a merge: closed, empty, in no list. */
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
