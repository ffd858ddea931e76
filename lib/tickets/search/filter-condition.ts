import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { matchesPerson } from "@/lib/identity/contacts/matches-person";
import { columnName, sqlJoin, sql } from "@/lib/platform/db";
import { ENUM_TYPES } from "@/lib/tickets/model/fields";
import { mapEnumFields } from "@/lib/tickets/model/labels";
import type { EnumField } from "@/lib/tickets/model/labels";
import type { Prisma } from "@/lib/platform/db";
import { addDays, dayIn, startOfDay } from "@/lib/workspace/preferences/format";
import type { Filter } from "./format";
import type { NameBook } from "./find-names";
import { lookUpName } from "./look-up-name";

/** `similar`: ids of contacts with a similar name, by search text. */
export type FilterContext = {
  actor: AgentActor;
  book: NameBook;
  similar: ReadonlyMap<string, string[]>;
  now: Date;
  /** The caller's, for filters by day. */
  timeZone: string;
};

type Result = { sql: Prisma.Sql; problem?: string | null };

const NEVER = sql`FALSE`;

/** @returns a filter as a condition on alias `t`, and messages about unknown names (which match nothing) */
export function filterCondition(
  context: FilterContext,
  filter: Filter,
): { sql: Prisma.Sql; problems: string[] } {
  const results = filter.values.map((value) => CONDITIONS[filter.key](context, value));
  const any = sql`(${sqlJoin(
    results.map(({ sql }) => sql),
    " OR ",
  )})`;
  return {
    // `IS NOT TRUE`, so that `-assignee:grace` includes unassigned tickets.
    sql: filter.negated ? sql`(${any} IS NOT TRUE)` : any,
    problems: results.flatMap(({ problem }) => problem ?? []),
  };
}

const CONDITIONS: Record<Filter["key"], Condition> = {
  ...mapEnumFields(enumCondition),
  number: (_, value) => ({ sql: sql`t."number" = ${Number(value)}` }),
  assignee: ({ actor, book }, value) => {
    if (value === "me") return { sql: sql`t."assigneeId" = ${actor.agentId}::uuid` };
    return nameCondition(sql`t."assigneeId"`, book, "assignee", value);
  },
  team: ({ book }, value) => nameCondition(sql`t."teamId"`, book, "team", value),
  category: ({ book }, value) => nameCondition(sql`t."categoryId"`, book, "category", value),
  tag: ({ book }, value) => {
    const { ids, problem } = lookUpName(book, "tag", value);
    if (ids.length === 0) return { sql: NEVER, problem };
    return {
      sql: sql`EXISTS (SELECT 1 FROM "TicketTag" g WHERE g."workspaceId" = t."workspaceId"
        AND g."ticketId" = t."id" AND g."tagId" = ANY(${ids}::uuid[]))`,
    };
  },
  from: ({ similar }, value) => ({
    sql: sql`EXISTS (SELECT 1 FROM "Contact" c WHERE c."workspaceId" = t."workspaceId"
      AND c."id" = t."requesterId" AND (${matchesPerson(value)} OR c."id" = ANY(${similar.get(value) ?? []}::uuid[])))`,
  }),
  is: ({ actor }, value) => ({ sql: STATES[value]?.(actor) ?? NEVER }),
  has: () => ({
    sql: sql`EXISTS (SELECT 1 FROM "Attachment" f WHERE f."workspaceId" = t."workspaceId"
      AND f."ticketId" = t."id" AND f."messageId" IS NOT NULL)`,
  }),
  before: (context, value) => ({ sql: sql`t."lastMessageAt" < ${toTime(context, value)}` }),
  after: (context, value) => ({ sql: sql`t."lastMessageAt" >= ${toTime(context, value)}` }),
};

type Condition = (context: FilterContext, value: string) => Result;

function enumCondition(field: EnumField): Condition {
  const [column, type] = [columnName(field), columnName(ENUM_TYPES[field])];
  return (_, value) => ({ sql: sql`t.${column} = ${value.toUpperCase()}::${type}` });
}

function nameCondition(
  column: Prisma.Sql,
  book: NameBook,
  kind: "assignee" | "team" | "category",
  value: string,
): Result {
  if (value === "none") return { sql: sql`${column} IS NULL` };
  const { ids, problem } = lookUpName(book, kind, value);
  return ids.length === 0 ? { sql: NEVER, problem } : { sql: sql`${column} = ANY(${ids}::uuid[])` };
}

const STATES: Record<string, (actor: AgentActor) => Prisma.Sql> = {
  waiting: () => sql`t."waitingSince" IS NOT NULL`,
  mine: ({ agentId }) => sql`t."assigneeId" = ${agentId}::uuid`,
  snoozed: () => sql`t."folder" = 'SNOOZED'`,
  held: () => sql`t."folder" = 'HELD'`,
  followed: ({ agentId }) => sql`EXISTS (SELECT 1 FROM "TicketFollower" f
    WHERE f."workspaceId" = t."workspaceId" AND f."ticketId" = t."id" AND f."agentId" = ${agentId}::uuid)`,
  unread: ({ agentId }) => sql`EXISTS (SELECT 1 FROM "Notification" n
    WHERE n."workspaceId" = t."workspaceId" AND n."ticketId" = t."id" AND n."agentId" = ${agentId}::uuid
      AND n."readAt" IS NULL)`,
};

const DAY = 86_400_000;

/** Days begin in the caller's time zone; `7d` is 7 × 24 hours ago. */
function toTime({ now, timeZone }: FilterContext, value: string): Date {
  if (value.endsWith("d")) return new Date(now.getTime() - Number.parseInt(value) * DAY);
  const today = dayIn(timeZone, now.getTime());
  const days: Record<string, string> = { today, yesterday: addDays(today, -1) };
  return startOfDay(days[value] ?? value, timeZone);
}
