import "server-only";
import type { MovedDrafts } from "@/lib/tickets/drafts/move-drafts";
import type { MovedMention } from "@/lib/tickets/notifications/mentions";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { Shared } from "@/lib/tickets/change/copy-relations";

/** The columns of a ticket that a merge changes and that can't be computed from its messages. Times are ISO, for JSON. */
export type Snapshot = ReturnType<typeof takeSnapshot>;

/** What undoing a merge needs; stored as JSON. */
export type MergeRecord = {
  messages: string[];
  notes: string[];
  replies: string[];
  mentions: MovedMention[];
  shared: Shared;
  /** Missing in merges by earlier versions; undoing those leaves drafts where they are. */
  drafts?: MovedDrafts;
  source: Snapshot;
  target: { before: Snapshot; after: Snapshot };
};

export const takeSnapshot = (ticket: LockedTicket) => ({
  status: ticket.status,
  resolvedAt: toIso(ticket.resolvedAt),
  waitingSince: toIso(ticket.waitingSince),
  firstResponseAt: toIso(ticket.firstResponseAt),
  snoozedAt: toIso(ticket.snoozedAt),
  snoozedUntil: toIso(ticket.snoozedUntil),
  requesterUnread: ticket.requesterUnread,
  messageCount: ticket.messageCount,
});

const toIso = (time: Date | null) => time?.toISOString() ?? null;
const time = (text: string | null) => (text === null ? null : new Date(text));

/** The columns to restore. Drops a snooze that has expired, because nothing would end it. */
export const restoredColumns = (snapshot: Snapshot, now = new Date()) => ({
  status: snapshot.status,
  isActive: snapshot.status === "OPEN" || snapshot.status === "PENDING",
  resolvedAt: time(snapshot.resolvedAt),
  waitingSince: time(snapshot.waitingSince),
  firstResponseAt: time(snapshot.firstResponseAt),
  ...(isExpired(snapshot, now)
    ? { snoozedAt: null, snoozedUntil: null }
    : { snoozedAt: time(snapshot.snoozedAt), snoozedUntil: time(snapshot.snoozedUntil) }),
});

const isExpired = ({ snoozedUntil }: Snapshot, now: Date) =>
  snoozedUntil !== null && new Date(snoozedUntil) <= now;
