import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { db } from "@/lib/platform/db";
import { addDays } from "@/lib/workspace/preferences/format";
import { countRatings, listComments } from "./count-ratings";
import type { CountedScore } from "./count-ratings";
import { countReplies } from "./count-replies";
import type { AgentReplies } from "./count-replies";
import { countOpen, countTickets } from "./count-tickets";
import type { TicketFigures, Timed } from "./count-tickets";
import { reportScope } from "./report-scope";
import type { ReportScope } from "./report-scope";
import type { Compared, ReportDto, ReportQuery, Scores, Spread, Times } from "./schemas";

/**
 * @returns a report with a constant number of statements. They run one after the other, because each may take long and
 *   other requests need connections.
 */
export async function getReport(actor: AgentActor, query: ReportQuery): Promise<ReportDto> {
  const scope = reportScope(actor, query);
  const opened = await countTickets(scope, "opened");
  const resolved = await countTickets(scope, "resolved");
  const open = await countOpen(scope);
  const replies = await countReplies(scope);
  const ratings = await countRatings(scope);
  const comments = await listComments(scope);
  const categories = await db.category.findMany({
    where: { workspaceId: actor.workspaceId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const sum = (field: "now" | "before") => replies.reduce((total, row) => total + row[field], 0);
  return {
    ...{ opened: counts(opened), resolved: counts(resolved), open, comments },
    replies: { now: sum("now"), before: sum("before") },
    firstResponse: spreads(opened),
    resolution: spreads(resolved),
    satisfaction: {
      now: scores(ratings.filter(({ isNow }) => isNow)),
      before: scores(ratings.filter(({ isNow }) => !isNow)),
    },
    volume: { step: scope.step, points: points(scope, opened, resolved) },
    hours: hours(opened),
    agents: agents(
      replies,
      { opened, resolved },
      ratings.filter(({ isNow }) => isNow),
    ),
    categories: byCategory(categories, opened, resolved),
  };
}

const byCategory = (
  categories: { id: string; name: string }[],
  opened: TicketFigures,
  resolved: TicketFigures,
): ReportDto["categories"] =>
  [...categories, { id: null, name: "No category" }]
    .map(({ id, name }) => ({
      id,
      name,
      opened: countOf(opened.categories, id),
      resolved: countOf(resolved.categories, id),
      ...times(opened.categories, resolved.categories, id),
    }))
    .filter((row) => row.opened + row.resolved > 0);

const total = ({ totals }: TicketFigures, isNow: boolean) => totals?.find((row) => row.isNow === isNow);

const counts = (figures: TicketFigures): Compared<number> => ({
  now: total(figures, true)?.count ?? 0,
  before: total(figures, false)?.count ?? 0,
});

function spreads(figures: TicketFigures): Compared<Spread> {
  const spread = (isNow: boolean) => {
    const { median = null, p90 = null } = total(figures, isNow) ?? {};
    return { median, p90 };
  };
  return { now: spread(true), before: spread(false) };
}

const countOf = (rows: Timed[] | null, id: string | null) => rows?.find((row) => row.id === id)?.count ?? 0;

function times(opened: Timed[] | null, resolved: Timed[] | null, id: string | null): Times {
  const median = (rows: Timed[] | null) => rows?.find((row) => row.id === id)?.median ?? null;
  return { firstResponse: median(opened), resolution: median(resolved) };
}

function scores(rows: CountedScore[]): Scores {
  const count = (score: CountedScore["score"]) =>
    rows.filter((row) => row.score === score).reduce((sum, row) => sum + row.count, 0);
  return { good: count("good"), okay: count("okay"), bad: count("bad") };
}

/** Includes days without tickets. */
function points({ query, step }: ReportScope, opened: TicketFigures, resolved: TicketFigures) {
  const on = (figures: TicketFigures, day: string) =>
    figures.points?.find((point) => point.day === day)?.count ?? 0;
  const days: string[] = [];
  for (let day = firstPoint(query.from, step); day <= query.to; day = addDays(day, step === "day" ? 1 : 7))
    days.push(day);
  return days.map((day) => ({ day, opened: on(opened, day), resolved: on(resolved, day) }));
}

/** @returns the first day, or the Monday of its week, as in the database */
function firstPoint(from: string, step: "day" | "week"): string {
  return step === "day" ? from : addDays(from, -((new Date(from).getUTCDay() + 6) % 7));
}

function hours({ hours: rows }: TicketFigures): number[][] {
  const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { weekday, hour, count } of rows ?? []) {
    const day = grid[weekday - 1];
    if (day) day[hour] = count;
  }
  return grid;
}

/** Agents with any activity, the most replies first. */
function agents(
  replies: AgentReplies[],
  { opened, resolved }: { opened: TicketFigures; resolved: TicketFigures },
  ratings: CountedScore[],
): ReportDto["agents"] {
  return replies
    .map(({ id, name, now }) => ({
      ...{ id, name, replies: now, resolved: countOf(resolved.agents, id) },
      ...times(opened.agents, resolved.agents, id),
      scores: scores(ratings.filter(({ agentId }) => agentId === id)),
    }))
    .filter((row) => row.replies + row.resolved + Object.values(row.scores).reduce((a, b) => a + b) > 0)
    .sort((a, b) => b.replies - a.replies || b.resolved - a.resolved);
}
