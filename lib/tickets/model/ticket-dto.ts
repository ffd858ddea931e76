import "server-only";
import { columnName, sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { isRatable } from "./is-ratable";
import type { PortalTicketDto, TicketListItemDto } from "./schemas";
import { mapEnumFields } from "./labels";
import type { EnumValues, TicketStatus } from "./labels";

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

/** The columns of an inbox row. */
const COLUMNS = {
  ...{ id: true, number: true, subject: true, createdAt: true },
  ...mapEnumFields(() => true as const),
  ...{ requesterId: true, requesterName: true, requesterEmail: true, method: true, verifiedAt: true },
  ...{ messageCount: true, lastMessagePreview: true, lastMessageAuthor: true, lastMessageAt: true },
  ...{ waitingSince: true, heldAt: true, snoozedAt: true, snoozedUntil: true },
} satisfies Prisma.TicketSelect;

/** What an inbox row shows of other tables. */
const RELATED = {
  mergedInto: { select: { number: true } },
  team: { select: { id: true, name: true } },
  tags: { select: { tag: { select: { id: true, name: true } } } },
  category: { select: { id: true, slug: true, name: true } },
  assignee: { select: { id: true, user: { select: { name: true } } } },
} satisfies Prisma.TicketSelect;

/** The same in SQL. Look-ups by key, not joins: they come after the limit, and keep the order of the index. */
const RELATED_SQL: Record<keyof typeof RELATED, Prisma.Sql> = {
  mergedInto: sql`CASE WHEN t."mergedIntoId" IS NOT NULL THEN (
    SELECT json_build_object('number', i."number") FROM "Ticket" i
    WHERE i."workspaceId" = t."workspaceId" AND i."id" = t."mergedIntoId") END`,
  team: sql`(SELECT json_build_object('id', e."id", 'name', e."name") FROM "Team" e
    WHERE e."workspaceId" = t."workspaceId" AND e."id" = t."teamId")`,
  tags: sql`(
    SELECT coalesce(json_agg(json_build_object('tag', json_build_object('id', g."id", 'name', g."name"))), '[]')
    FROM "TicketTag" x JOIN "Tag" g ON g."workspaceId" = x."workspaceId" AND g."id" = x."tagId"
    WHERE x."workspaceId" = t."workspaceId" AND x."ticketId" = t."id")`,
  category: sql`(SELECT json_build_object('id', c."id", 'slug', c."slug", 'name', c."name") FROM "Category" c
    WHERE c."workspaceId" = t."workspaceId" AND c."id" = t."categoryId")`,
  assignee: sql`(SELECT json_build_object('id', a."id", 'user', json_build_object('name', u."name"))
    FROM "Agent" a JOIN "User" u ON u."id" = a."userId"
    WHERE a."workspaceId" = t."workspaceId" AND a."id" = t."assigneeId")`,
};

/** What an inbox row is made of, for Prisma. */
export const LIST_ITEM = { ...COLUMNS, ...RELATED } satisfies Prisma.TicketSelect;

/** The same as SQL on tickets `t`. */
export const LIST_COLUMNS = sqlJoin([
  ...Object.keys(COLUMNS).map((name) => sql`t.${columnName(name)}`),
  ...Object.entries(RELATED_SQL).map(([name, value]) => sql`${value} AS ${columnName(name)}`),
]);

/** What both select. */
export type ListRow = Prisma.TicketGetPayload<{ select: typeof LIST_ITEM }>;

const METHOD = {
  HOST_SIGNATURE: "signature",
  HOST_TOKEN: "token",
  MAILBOX: "mailbox",
  NONE: "none",
} as const;

/** A method as it goes over the wire. */
export const toMethod = (method: keyof typeof METHOD) => METHOD[method];

const toEnumValues = (row: ListRow) => mapEnumFields((field) => row[field].toLowerCase()) as EnumValues;

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
  ...toEnumValues(row),
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
