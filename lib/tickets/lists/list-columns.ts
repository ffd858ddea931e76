import "server-only";
import { sql } from "@/lib/platform/db";

/**
 * What `LIST_ITEM` selects, as SQL on rows `t` of tickets: the same shape, so one mapper serves both. Look-ups by key
 * rather than joins: they come after the limit, and can't disturb the order of the index.
 */
export const LIST_COLUMNS = sql`
  t."id", t."number", t."subject", t."status"::text, t."priority"::text, t."requesterId", t."requesterName",
  t."requesterEmail", t."method"::text, t."verifiedAt", t."messageCount", t."lastMessagePreview",
  t."lastMessageAuthor"::text, t."lastMessageAt", t."waitingSince", t."heldAt", t."snoozedAt", t."snoozedUntil",
  t."createdAt",
  CASE WHEN t."mergedIntoId" IS NOT NULL THEN (SELECT json_build_object('number', i."number") FROM "Ticket" i
    WHERE i."workspaceId" = t."workspaceId" AND i."id" = t."mergedIntoId") END AS "mergedInto",
  (SELECT json_build_object('id', c."id", 'slug', c."slug", 'name', c."name") FROM "Category" c
    WHERE c."workspaceId" = t."workspaceId" AND c."id" = t."categoryId") AS "category",
  (SELECT json_build_object('id', e."id", 'name', e."name") FROM "Team" e
    WHERE e."workspaceId" = t."workspaceId" AND e."id" = t."teamId") AS "team",
  (SELECT json_build_object('id', a."id", 'user', json_build_object('name', u."name"))
    FROM "Agent" a JOIN "User" u ON u."id" = a."userId"
    WHERE a."workspaceId" = t."workspaceId" AND a."id" = t."assigneeId") AS "assignee",
  (SELECT coalesce(json_agg(json_build_object('tag', json_build_object('id', g."id", 'name', g."name"))), '[]')
    FROM "TicketTag" x JOIN "Tag" g ON g."workspaceId" = x."workspaceId" AND g."id" = x."tagId"
    WHERE x."workspaceId" = t."workspaceId" AND x."ticketId" = t."id") AS "tags"`;
