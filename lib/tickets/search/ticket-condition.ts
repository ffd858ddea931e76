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
import { termOfTicket, ticketsOfTerm, toTerm } from "./term-condition";
import type { Term } from "./term-condition";

type TicketCondition = {
  /** On alias `t` of "Ticket": the filters, and the word that leads. Whoever asks adds the workspace. */
  where: Prisma.Sql;
  /** The other words. */
  words: Words | null;
  /** Sentences about what was not understood. */
  problems: string[];
};

type ReadOptions = {
  /** Also takes a word for a name that looks like it: for a query that found nothing. */
  similarNames?: boolean;
  /** The reader's, where the days of filters begin. */
  timeZone?: string | undefined;
};

/**
 * A search query as a condition on tickets. All words must be found, each anywhere in the ticket. Takes at most four
 * statements, whatever the query says.
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

/** The conditions of several queries, with no more statements than one takes. */
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

/** One array of ids: each is looked up by its key, however many the planner expects. */
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
  return { each: allOf(terms.map(termOfTicket)), indexed: isAmong(left) };
}

/** Nobody's name has more words; a pasted paragraph has, and each would be compared with every contact. */
const WORDS_OF_A_NAME = 3;

/** The texts that may be somebody's name. */
function namesIn({ text, filters }: ParsedQuery, similarNames: boolean): string[] {
  const senders = filters.filter(({ key }) => key === "from").flatMap(({ values }) => values);
  const words = similarNames ? text.filter(({ negated }) => !negated).map((part) => part.text) : [];
  return [senders, words].flatMap((texts) => (texts.length <= WORDS_OF_A_NAME ? texts : []));
}
