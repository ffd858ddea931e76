import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import { addDays } from "@/lib/workspace/preferences/format";
import { daysOf } from "./schemas";
import type { ReportQuery } from "./schemas";

/** Charts of more days show weeks. */
const MAX_DAILY_POINTS = 92;

/** A report query as SQL: when its periods begin and end, and conditions on alias `t` of "Ticket". */
export type ReportScope = {
  workspaceId: string;
  query: ReportQuery;
  step: "day" | "week";
  timeZone: string;
  /** Start of the previous period, and start and end of the period. Whole days, even if one has 23 hours. */
  before: Prisma.Sql;
  start: Prisma.Sql;
  end: Prisma.Sql;
  /** Tickets of the workspace, except those on hold or merged. */
  counted: Prisma.Sql;
  /** Category, team and tag. */
  about: Prisma.Sql;
  /** Category, team, tag and assignee. */
  filters: Prisma.Sql;
};

export function reportScope(actor: AgentActor, query: ReportQuery): ReportScope {
  const { workspaceId } = actor;
  const { from, to, timeZone } = query;
  const days = daysOf(from, to);
  const midnight = (day: string) => sql`(${day}::date::timestamp AT TIME ZONE ${timeZone}::text)`;
  const about = conditions([
    query.category && sql`t."categoryId" = ${query.category}::uuid`,
    query.team && sql`t."teamId" = ${query.team}::uuid`,
    query.tag &&
      sql`EXISTS (SELECT 1 FROM "TicketTag" g WHERE g."workspaceId" = t."workspaceId" AND g."ticketId" = t."id"
        AND g."tagId" = ${query.tag}::uuid)`,
  ]);
  return {
    ...{ workspaceId, query, timeZone, about },
    step: days > MAX_DAILY_POINTS ? "week" : "day",
    before: midnight(addDays(from, -days)),
    start: midnight(from),
    end: midnight(addDays(to, 1)),
    counted: sql`t."workspaceId" = ${workspaceId}::uuid AND t."folder" NOT IN ('HELD', 'MERGED')`,
    filters: query.agent ? sql`${about} AND t."assigneeId" = ${query.agent}::uuid` : about,
  };
}

const conditions = (parts: (Prisma.Sql | "" | undefined)[]) =>
  sqlJoin([sql`TRUE`, ...parts.filter((part) => part !== undefined && part !== "")], " AND ");
