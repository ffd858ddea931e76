import "server-only";
import type { Prisma } from "@/lib/platform/db";
import type { Score } from "@/lib/tickets/ratings/labels";
import type { TicketStatus } from "@/lib/tickets/model/labels";
import type { TicketThreadDto } from "./schemas";
import { z } from "zod";

const OTHERS = 5;

/** What stands beside a ticket about its customer. */
export const TIMELINE_REQUESTER = {
  id: true,
  name: true,
  email: true,
  attributes: true,
  pageAttributes: true,
  timeZone: true,
  locale: true,
  lastSeenAt: true,
  createdAt: true,
  // A merged ticket is one with another.
  _count: { select: { tickets: { where: { mergedIntoId: null } } } },
  tickets: {
    where: { mergedIntoId: null },
    orderBy: { lastMessageAt: "desc" },
    take: OTHERS + 1,
    select: { number: true, subject: true, status: true },
  },
  notes: {
    orderBy: { id: "asc" },
    select: {
      id: true,
      body: true,
      createdAt: true,
      agent: { select: { id: true, user: { select: { name: true } } } },
    },
  },
  ratings: {
    orderBy: { createdAt: "desc" },
    take: OTHERS,
    select: { score: true, comment: true, createdAt: true, ticket: { select: { number: true } } },
  },
} satisfies Prisma.ContactSelect;

type Row = Prisma.ContactGetPayload<{ select: typeof TIMELINE_REQUESTER }>;
type Requester = TicketThreadDto["requester"];

/** @param number of the ticket that it stands beside */
export function toTimelineRequester(
  row: Row,
  number: number,
): Omit<Requester, "sameAddress" | "verification"> {
  const { id, name, email, timeZone, locale } = row;
  return {
    ...{ id, name, email, timeZone, locale },
    ...storedAttributes(row.attributes, row.pageAttributes),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    ticketCount: row._count.tickets,
    otherTickets: row.tickets
      .filter((other) => other.number !== number)
      .slice(0, OTHERS)
      .map((other) => ({ ...other, status: other.status.toLowerCase() as TicketStatus })),
    notes: row.notes.map(({ agent, createdAt, ...note }) => ({
      ...note,
      author: { id: agent.id, name: agent.user.name },
      createdAt: createdAt.toISOString(),
    })),
    ratings: row.ratings.map(({ ticket, score, comment, createdAt }) => ({
      ...{ ticket: ticket.number, comment, at: createdAt.toISOString() },
      score: score.toLowerCase() as Score,
    })),
  };
}

/** Checked when they came (contract 2.2). */
const stored = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** What is known about a contact by its host: signed, and besides what only the page has said under another name. */
function storedAttributes(
  signed: unknown,
  unsigned: unknown,
): Pick<TicketThreadDto["requester"], "attributes" | "pageAttributes"> {
  const attributes = stored.parse(signed ?? {});
  const others = Object.entries(stored.parse(unsigned ?? {})).filter(
    ([name]) => !Object.hasOwn(attributes, name),
  );
  return { attributes, pageAttributes: Object.fromEntries(others) };
}
