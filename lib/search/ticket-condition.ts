import "server-only";
import type { AgentActor } from "@/lib/auth/actors";
import { findSimilarContacts } from "@/lib/contacts/find-similar-contacts";
import { joinSql, sql } from "@/lib/db";
import type { Prisma } from "@/lib/db";
import { chooseLead } from "./choose-lead";
import { filterCondition } from "./filter-condition";
import { findNames } from "./find-names";
import { parseQuery } from "./format";
import { termOfTicket, ticketsOfTerm, toTerm } from "./term-condition";

type TicketCondition = {
  /** On alias `t` of "Ticket"; whoever asks adds the workspace. */
  sql: Prisma.Sql;
  /** Sentences about what was not understood. */
  problems: string[];
};

/**
 * A search query as a condition on tickets. All words must be found, each anywhere in the ticket. Takes at most four
 * statements, whatever the query says.
 * @param similarNames also takes a word for a name that looks like it: for a query that found nothing
 */
export async function ticketCondition(
  actor: AgentActor,
  query: string,
  { similarNames = false }: { similarNames?: boolean } = {},
): Promise<TicketCondition> {
  const { text, filters, problems } = parseQuery(query);
  const senders = filters.filter(({ key }) => key === "from").flatMap(({ values }) => values);
  const words = similarNames ? text.filter(({ negated }) => !negated).map((part) => part.text) : [];
  const names = [...new Set([...senders, ...words])];
  const [book, found] = await Promise.all([findNames(actor), findSimilarContacts(actor.workspaceId, names)]);
  const similar = new Map(names.map((name, index) => [name, found[index] ?? []]));

  const terms = text.map((part) =>
    toTerm(part, book, words.includes(part.text) ? (similar.get(part.text) ?? []) : []),
  );
  const lead = await chooseLead(actor, terms);
  const conditions = filters.map((filter) =>
    filterCondition({ actor, book, similar, now: new Date() }, filter),
  );
  return {
    sql: joinSql(
      [
        sql`TRUE`,
        ...conditions.map((condition) => condition.sql),
        ...terms.map((term) =>
          term === lead ? sql`t."id" IN (${ticketsOfTerm(actor.workspaceId, term)})` : termOfTicket(term),
        ),
      ],
      " AND ",
    ),
    problems: [...problems, ...conditions.flatMap((condition) => condition.problems)],
  };
}
