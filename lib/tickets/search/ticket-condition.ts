import "server-only";
import type { AgentActor } from "@/lib/platform/actors";
import { findSimilarContacts } from "@/lib/identity/contacts/find-similar-contacts";
import { sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import type { Words } from "@/lib/tickets/lists/first-tickets";
import { chooseLeads } from "./choose-leads";
import { filterCondition } from "./filter-condition";
import { findNames } from "./find-names";
import { parseQuery } from "./format";
import type { ParsedQuery } from "./format";
import { termCondition, ticketsOfTerm, toTerm } from "./term-condition";
import type { Term } from "./term-condition";

type TicketCondition = {
  /** On alias `t` of "Ticket": the filters and the leading term. The caller adds the workspace. */
  where: Prisma.Sql;
  /** The other terms. */
  words: Words | null;
  /** Messages about what couldn't be understood. */
  problems: string[];
};

type ReadOptions = {
  /** Also matches words with similar names, for a query that found nothing. */
  similarNames?: boolean;
  /** The caller's, for filters by day. */
  timeZone?: string | undefined;
};

/**
 * @returns a search query as a condition on tickets. All words must match, each anywhere in the ticket. Takes at most
 *   four statements for any query.
 */
export async function ticketCondition(
  actor: AgentActor,
  query: string,
  options: ReadOptions = {},
): Promise<TicketCondition> {
  const [condition] = await ticketConditions(actor, [query], options);
  if (!condition) throw new Error("unreachable");
  return condition;
}

/** @returns the conditions of several queries, with as many statements as for one */
export async function ticketConditions(
  actor: AgentActor,
  queries: string[],
  { similarNames = false, timeZone = "UTC" }: ReadOptions = {},
): Promise<TicketCondition[]> {
  const parsed = queries.map(parseQuery);
  const names = [...new Set(parsed.flatMap((query) => namesIn(query, similarNames)))];
  const [book, found] = await Promise.all([findNames(actor), findSimilarContacts(actor.workspaceId, names)]);
  const similar = new Map(names.map((name, index) => [name, found[index] ?? []]));
  const terms = parsed.map(({ text }) =>
    text.map((part) =>
      toTerm(part, book, similarNames && !part.negated ? (similar.get(part.text) ?? []) : []),
    ),
  );
  const leads = await chooseLeads(actor, terms);
  const context = { actor, book, similar, now: new Date(), timeZone };
  return parsed.map(({ filters, problems }, index) => {
    const conditions = filters.map((filter) => filterCondition(context, filter));
    const lead = leads[index] ?? null;
    const others = (terms[index] ?? []).filter((term) => term !== lead);
    const led = lead ? [isAmong(ticketsOfTerm(actor.workspaceId, lead))] : [];
    return {
      where: allOf([...conditions.map((condition) => condition.sql), ...led]),
      words: others.length === 0 ? null : wordsOf(actor.workspaceId, others),
      problems: [...problems, ...conditions.flatMap((condition) => condition.problems)],
    };
  });
}

const allOf = (conditions: Prisma.Sql[]) => sqlJoin([sql`TRUE`, ...conditions], " AND ");

/** An array makes PostgreSQL look up each id by the primary key, whatever it estimates. */
const isAmong = (ids: Prisma.Sql) => sql`t."id" = ANY(ARRAY(${ids}))`;

function wordsOf(workspaceId: string, terms: Term[]): Words {
  const ticketsOf = (some: Term[], operation: string) =>
    sqlJoin(
      some.map((term) => sql`(${ticketsOfTerm(workspaceId, term)})`),
      operation,
    );
  const wanted = terms.filter(({ negated }) => !negated);
  const unwanted = terms.filter(({ negated }) => negated);
  const all = sql`SELECT "id" FROM "Ticket" WHERE "workspaceId" = ${workspaceId}::uuid`;
  const found = wanted.length > 0 ? ticketsOf(wanted, " INTERSECT ") : all;
  const left = unwanted.length > 0 ? sql`(${found}) EXCEPT (${ticketsOf(unwanted, " UNION ")})` : found;
  return { each: allOf(terms.map(termCondition)), indexed: isAmong(left) };
}

/** Limits comparisons with every contact: a pasted paragraph isn't a name. */
const MAX_NAME_WORDS = 3;

/** @returns the texts that may be a customer's name */
function namesIn({ text, filters }: ParsedQuery, similarNames: boolean): string[] {
  const senders = filters.filter(({ key }) => key === "from").flatMap(({ values }) => values);
  const words = similarNames ? text.filter(({ negated }) => !negated).map((part) => part.text) : [];
  return [senders, words].flatMap((texts) => (texts.length <= MAX_NAME_WORDS ? texts : []));
}
