import "server-only";
import { matchesPerson } from "@/lib/identity/contacts/matches-person";
import { sqlJoin, sql } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/db";
import type { NameBook } from "./find-names";
import type { TextPart } from "./format";
import { toTsquery } from "./to-tsquery";

/** A text part with the tags that match it. `similar`: ids of contacts with a similar name. */
export type Term = Pick<TextPart, "kind" | "text" | "negated"> & { tagIds: string[]; similar: string[] };

export function toTerm(part: TextPart, book: NameBook, similar: string[]): Term {
  const wanted = part.text.toLowerCase();
  const tags = book.filter(
    ({ kind, name }) => kind === "tag" && matchesTag(part, name.toLowerCase(), wanted),
  );
  return { ...part, tagIds: tags.map(({ id }) => id), similar };
}

const matchesTag = ({ kind }: TextPart, name: string, wanted: string) =>
  kind === "prefix" ? name.startsWith(wanted) : name === wanted;

const numberOf = ({ text }: Term) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);

/**
 * A term as a condition on alias `t`: checks a ticket's subject, number, messages, notes, customer and tags.
 * `OFFSET 0` keeps PostgreSQL from reading all messages of the workspace up front.
 */
export function termCondition(term: Term): Prisma.Sql {
  const query = toTsquery(term);
  const entry = (table: Prisma.Sql) =>
    sql`EXISTS (SELECT 1 FROM ${table} m WHERE m."workspaceId" = t."workspaceId" AND m."ticketId" = t."id"
      AND m."search" @@ ${query} OFFSET 0)`;
  const any = sqlJoin(
    [
      sql`t."search" @@ ${query}`,
      sql`t."number" = ${numberOf(term)}`,
      sql`t."requesterId" = ANY(${term.similar}::uuid[])`,
      entry(sql`"Message"`),
      entry(sql`"Note"`),
      sql`EXISTS (SELECT 1 FROM "Contact" c WHERE c."workspaceId" = t."workspaceId" AND c."id" = t."requesterId"
        AND ${matchesPerson(term.text)} OFFSET 0)`,
      sql`EXISTS (SELECT 1 FROM "TicketTag" g WHERE g."workspaceId" = t."workspaceId" AND g."ticketId" = t."id"
        AND g."tagId" = ANY(${term.tagIds}::uuid[]) OFFSET 0)`,
    ],
    " OR ",
  );
  return term.negated ? sql`NOT (${any})` : sql`(${any})`;
}

/**
 * A term as a query for the ids of its tickets, by one index per source. `OFFSET 0` makes PostgreSQL look up the
 * tickets of each contact instead of reading all tickets.
 */
export function ticketsOfTerm(workspaceId: string, term: Term): Prisma.Sql {
  const query = toTsquery(term);
  const here = sql`"workspaceId" = ${workspaceId}::uuid`;
  return sqlJoin(
    [
      sql`SELECT "id" FROM "Ticket" WHERE ${here} AND "search" @@ ${query}`,
      sql`SELECT "id" FROM "Ticket" WHERE ${here} AND "number" = ${numberOf(term)}`,
      sql`SELECT "id" FROM "Ticket" WHERE ${here} AND "requesterId" = ANY(${term.similar}::uuid[])`,
      sql`SELECT "ticketId" FROM "Message" WHERE ${here} AND "search" @@ ${query}`,
      sql`SELECT "ticketId" FROM "Note" WHERE ${here} AND "search" @@ ${query}`,
      sql`SELECT o."id" FROM "Contact" c CROSS JOIN LATERAL (SELECT t."id" FROM "Ticket" t
          WHERE t."workspaceId" = c."workspaceId" AND t."requesterId" = c."id" OFFSET 0) o
        WHERE c."workspaceId" = ${workspaceId}::uuid AND ${matchesPerson(term.text)}`,
      sql`SELECT "ticketId" FROM "TicketTag" WHERE ${here} AND "tagId" = ANY(${term.tagIds}::uuid[])`,
    ],
    " UNION ",
  );
}
