import "server-only";
import type { Prisma } from "@/lib/platform/db";
import { isRatable } from "./is-ratable";
import type { PortalTicketDto, TicketListItemDto } from "./schemas";
import type { Priority, TicketStatus } from "./labels";

/** What a row of the portal's list is made of. */
export const PORTAL_TICKET = {
  mergedIntoId: true,
  number: true,
  subject: true,
  status: true,
  requesterUnread: true,
  isActive: true,
  resolvedAt: true,
  lastMessagePreview: true,
  lastMessageAt: true,
  createdAt: true,
  category: { select: { name: true } },
} satisfies Prisma.TicketSelect;

type PortalRow = Prisma.TicketGetPayload<{ select: typeof PORTAL_TICKET }>;

export const toPortalTicketDto = (row: PortalRow): PortalTicketDto => ({
  number: row.number,
  subject: row.subject,
  status: row.status.toLowerCase() as TicketStatus,
  category: row.category?.name ?? null,
  unread: row.requesterUnread,
  canRate: isRatable(row, new Date()),
  preview: row.lastMessagePreview,
  lastMessageAt: row.lastMessageAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});

/** What a row of the inbox is made of. */
export const LIST_ITEM = {
  id: true,
  number: true,
  subject: true,
  status: true,
  priority: true,
  requesterId: true,
  requesterName: true,
  requesterEmail: true,
  method: true,
  verifiedAt: true,
  messageCount: true,
  lastMessagePreview: true,
  lastMessageAuthor: true,
  lastMessageAt: true,
  waitingSince: true,
  heldAt: true,
  snoozedAt: true,
  snoozedUntil: true,
  createdAt: true,
  mergedInto: { select: { number: true } },
  team: { select: { id: true, name: true } },
  tags: { select: { tag: { select: { id: true, name: true } } } },
  category: { select: { id: true, slug: true, name: true } },
  assignee: { select: { id: true, user: { select: { name: true } } } },
} satisfies Prisma.TicketSelect;

/** What `LIST_ITEM` selects, and the columns of `LIST_COLUMNS` too. */
export type ListRow = Prisma.TicketGetPayload<{ select: typeof LIST_ITEM }>;

const METHOD = {
  HOST_SIGNATURE: "signature",
  HOST_TOKEN: "token",
  MAILBOX: "mailbox",
  NONE: "none",
} as const;

/** A method as it goes over the wire. */
export const toMethod = (method: keyof typeof METHOD) => METHOD[method];

/** Why a ticket may stand in none of the ordinary views. */
const toStanding = (row: ListRow) => ({
  isHeld: row.heldAt !== null,
  snooze: row.snoozedAt && { until: row.snoozedUntil?.toISOString() ?? null },
  mergedInto: row.mergedInto?.number ?? null,
});

export const toListItemDto = (row: ListRow): TicketListItemDto => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  status: row.status.toLowerCase() as TicketStatus,
  priority: row.priority.toLowerCase() as Priority,
  category: row.category,
  requester: { id: row.requesterId, name: row.requesterName, email: row.requesterEmail },
  verification: { method: toMethod(row.method), verifiedAt: row.verifiedAt?.toISOString() ?? null },
  assignee: row.assignee && { id: row.assignee.id, name: row.assignee.user.name },
  team: row.team,
  tags: row.tags.map(({ tag }) => tag).sort((a, b) => a.name.localeCompare(b.name)),
  ...toStanding(row),
  messageCount: row.messageCount,
  preview: row.lastMessagePreview,
  lastMessageAuthor: row.lastMessageAuthor === "AGENT" ? "agent" : "customer",
  lastMessageAt: row.lastMessageAt.toISOString(),
  waitingSince: row.waitingSince?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});
