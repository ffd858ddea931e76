import "server-only";
import { z } from "zod";
import type { AgentActor } from "@/lib/platform/actors";
import { db, sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import type { Term } from "./term-condition";
import { ticketsOfTerm } from "./term-condition";

/**
 * A term with more matches than this, or than a twentieth of the tickets, doesn't lead: the newest tickets soon fill a
 * page with it.
 */
const MAX_MATCHES = 5_000;

type Plan = { "CTE Name"?: string | undefined; "Plan Rows": number; Plans?: Plan[] | undefined };
const plan: z.ZodType<Plan> = z.lazy(() =>
  z.object({ "CTE Name": z.string().optional(), "Plan Rows": z.number(), Plans: z.array(plan).optional() }),
);
const explainOutput = z.tuple([z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: plan })]) })]);

/**
 * Plans text searches. A rare term leads: its tickets are read from the full-text indexes, and the other terms are
 * checked on those. When even the rarest term is common, scanning from the newest ticket fills a page sooner
 * (`firstTickets`). Uses PostgreSQL's row estimates, in one statement for all texts.
 * @returns the leading term of each text, or null
 */
export async function chooseLeads({ workspaceId }: AgentActor, texts: Term[][]): Promise<(Term | null)[]> {
  const candidates = texts.map((terms) => terms.filter(({ negated }) => !negated));
  const all = candidates.flat();
  if (all.length === 0) return texts.map(() => null);
  const sources = [
    sql`SELECT 1 FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid`,
    ...all.map((term) => ticketsOfTerm(workspaceId, term)),
  ];
  const [tickets = 0, ...sizes] = await estimate(sources);
  const most = Math.min(MAX_MATCHES, tickets / 20);
  const sizeOf = new Map(all.map((term, index) => [term, sizes[index] ?? 0]));
  return candidates.map((terms) => {
    const rarest = terms.toSorted((a, b) => (sizeOf.get(a) ?? 0) - (sizeOf.get(b) ?? 0))[0];
    return rarest && (sizeOf.get(rarest) ?? 0) <= most ? rarest : null;
  });
}

/** @returns PostgreSQL's row estimate of each statement */
async function estimate(sources: Prisma.Sql[]): Promise<number[]> {
  const name = (index: number) => sql([`n${index}`]);
  const rows = await db.$queryRaw(
    sql`EXPLAIN (FORMAT JSON) WITH ${sqlJoin(
      sources.map((source, index) => sql`${name(index)} AS MATERIALIZED (${source})`),
    )} SELECT 1 FROM ${sqlJoin(sources.map((_, index) => name(index)))}`,
  );
  const found = rowsByName(explainOutput.parse(rows)[0]["QUERY PLAN"][0].Plan);
  return sources.map((_, index) => found.get(`n${index}`) ?? 0);
}

function rowsByName(node: Plan, found = new Map<string, number>()): Map<string, number> {
  if (node["CTE Name"]) found.set(node["CTE Name"], node["Plan Rows"]);
  for (const child of node.Plans ?? []) rowsByName(child, found);
  return found;
}
