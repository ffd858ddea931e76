import "server-only";
import type { MovedDrafts } from "@/lib/tickets/drafts/move-drafts";
import type { MovedMention } from "@/lib/tickets/notifications/mentions";
import type { LockedTicket } from "@/lib/tickets/model/lock-ticket";
import type { Shared } from "@/lib/tickets/change/copy-relations";

/** What of a ticket's row a merge changes, other than what follows from its messages. Times are ISO: it is JSON. */
export type Kept = ReturnType<typeof keep>;

/** What it takes to undo a merge; stored as JSON. */
export type MergeRecord = {
  messages: string[];
  notes: string[];
  replies: string[];
  mentions: MovedMention[];
  shared: Shared;
  /** Missing in merges of an earlier Lodge: their drafts stay. */
  drafts?: MovedDrafts;
  source: Kept;
  target: { before: Kept; after: Kept };
};

export const keep = (ticket: LockedTicket) => ({
  status: ticket.status,
  resolvedAt: written(ticket.resolvedAt),
  waitingSince: written(ticket.waitingSince),
  firstResponseAt: written(ticket.firstResponseAt),
  snoozedAt: written(ticket.snoozedAt),
  snoozedUntil: written(ticket.snoozedUntil),
  requesterUnread: ticket.requesterUnread,
  messageCount: ticket.messageCount,
});

const written = (time: Date | null) => time?.toISOString() ?? null;
const time = (text: string | null) => (text === null ? null : new Date(text));

/** The kept fields as they are written back; without a sleep that is over by now, which nothing would end. */
export const restored = (kept: Kept, now = new Date()) => ({
  status: kept.status,
  isActive: kept.status === "OPEN" || kept.status === "PENDING",
  resolvedAt: time(kept.resolvedAt),
  waitingSince: time(kept.waitingSince),
  firstResponseAt: time(kept.firstResponseAt),
  ...(isOver(kept, now)
    ? { snoozedAt: null, snoozedUntil: null }
    : { snoozedAt: time(kept.snoozedAt), snoozedUntil: time(kept.snoozedUntil) }),
});

const isOver = ({ snoozedUntil }: Kept, now: Date) => snoozedUntil !== null && new Date(snoozedUntil) <= now;
