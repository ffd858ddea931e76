import "server-only";
import { columnName, db, sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { ENUM_FIELDS, enumFields } from "@/lib/tickets/model/labels";
import { ratingsFrom, ticketOfRating } from "./count-ratings";
import type { Cell } from "./csv";
import type { ReportScope } from "./report-scope";

const PAGE = 1_000;

/** The position of an export: the last row's time and ticket. */
export type RowCursor = { at: Date; id: string } | null;
type Listed = { rows: Cell[][]; next: RowCursor };
type Row = { at: Date; id: string; cells: Cell[] };
type Table = { columns: string[]; list: (scope: ReportScope, after: RowCursor) => Promise<Listed> };

/** Times are ISO text, because the database returns cells as JSON. */
const iso = (time: Prisma.Sql) => sql`to_char(${time} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const minutes = (until: Prisma.Sql) => sql`round(extract(epoch FROM ${until} - p."createdAt") / 60)::int`;
const after = (cursor: RowCursor, position: Prisma.Sql) =>
  cursor ? sql`AND (${position}) > (${cursor.at}, ${cursor.id}::uuid)` : sql``;

function paged(rows: Row[]): Listed {
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return { rows: rows.map(({ cells }) => cells), next: last ? { at: last.at, id: last.id } : null };
}

/** Tickets opened in the period: a page by the index, then the joins. */
async function listTickets(scope: ReportScope, cursor: RowCursor): Promise<Listed> {
  const { counted, filters, start, end } = scope;
  const rows = await db.$queryRaw<Row[]>`
    WITH p AS (
      SELECT t.* FROM "Ticket" t
      WHERE ${counted} AND t."createdAt" >= ${start} AND t."createdAt" < ${end} AND ${filters}
        ${after(cursor, sql`t."createdAt", t."id"`)}
      ORDER BY t."createdAt", t."id" LIMIT ${PAGE}
    )
    SELECT p."createdAt" AS at, p."id", json_build_array(p."number", p."subject",
      ${sqlJoin(enumFields().map((field) => sql`lower(p.${columnName(field)}::text)`))}, c."name", m."name", u."name",
      (SELECT string_agg(g."name", ', ' ORDER BY g."name") FROM "TicketTag" x JOIN "Tag" g ON g."id" = x."tagId"
        WHERE x."workspaceId" = p."workspaceId" AND x."ticketId" = p."id"),
      p."requesterName", p."requesterEmail", ${iso(sql`p."createdAt"`)}, ${iso(sql`p."firstResponseAt"`)},
      ${minutes(sql`p."firstResponseAt"`)}, ${iso(sql`p."resolvedAt"`)}, ${minutes(sql`p."resolvedAt"`)},
      p."messageCount", lower(r."score"::text), r."comment") AS cells
    FROM p LEFT JOIN "Category" c ON c."workspaceId" = p."workspaceId" AND c."id" = p."categoryId"
      LEFT JOIN "Team" m ON m."workspaceId" = p."workspaceId" AND m."id" = p."teamId"
      LEFT JOIN "Agent" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."assigneeId"
      LEFT JOIN "User" u ON u."id" = a."userId"
      LEFT JOIN LATERAL (
        SELECT x."score", x."comment" FROM "Rating" x
        WHERE x."workspaceId" = p."workspaceId" AND x."ticketId" = p."id" LIMIT 1
      ) r ON TRUE
    ORDER BY p."createdAt", p."id"`;
  return paged(rows);
}

/** Ratings given in the period. */
async function listRatings(scope: ReportScope, cursor: RowCursor): Promise<Listed> {
  const rows = await db.$queryRaw<Row[]>`
    WITH r AS (
      SELECT r.* ${ratingsFrom(scope, scope.start, scope.end)} ${after(cursor, sql`r."createdAt", r."ticketId"`)}
      ORDER BY r."createdAt", r."ticketId" LIMIT ${PAGE}
    )
    SELECT r."createdAt" AS at, r."ticketId" AS id, json_build_array(t."number", t."subject", lower(r."score"::text),
      r."comment", u."name", t."requesterName", t."requesterEmail", ${iso(sql`r."createdAt"`)}) AS cells
    FROM r ${ticketOfRating} LEFT JOIN "Agent" a ON a."workspaceId" = r."workspaceId" AND a."id" = r."agentId"
      LEFT JOIN "User" u ON u."id" = a."userId"
    ORDER BY r."createdAt", r."ticketId"`;
  return paged(rows);
}

/** The exports by row. They contain no internal notes. */
export const TABLES: Record<"tickets" | "ratings", Table> = {
  tickets: {
    columns: [
      ...[
        "Number",
        "Subject",
        ...enumFields().map((field) => ENUM_FIELDS[field].label),
        "Category",
        "Team",
        "Assignee",
        "Tags",
        "Customer",
        "Email",
      ],
      ...["Opened", "First response", "Minutes to first response", "Resolved", "Minutes to resolution"],
      ...["Messages", "Rating", "Comment"],
    ],
    list: listTickets,
  },
  ratings: {
    columns: ["Ticket", "Subject", "Rating", "Comment", "Agent", "Customer", "Email", "Rated"],
    list: listRatings,
  },
};
