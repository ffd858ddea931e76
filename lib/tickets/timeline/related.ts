import "server-only";
import type { Prisma } from "@/lib/platform/db";
import type { MergeRecord } from "@/lib/tickets/ticket-merging/merge-record";
import type { TicketStatus } from "@/lib/tickets/model/labels";
import type { RelatedTicketDto } from "./schemas";

const OTHER = { select: { number: true, subject: true, status: true } };

/** What a thread tells of other tickets: those that were merged into it, and those that it is linked with. */
export const RELATED = {
  mergesInto: {
    where: { undoneAt: null },
    orderBy: { createdAt: "asc" },
    select: { id: true, before: true, source: OTHER },
  },
  links: { orderBy: { createdAt: "asc" }, select: { other: OTHER } },
} satisfies Prisma.TicketSelect;

type Row = Prisma.TicketGetPayload<{ select: typeof RELATED }>;

export const toRelated = ({ mergesInto, links }: Row): RelatedTicketDto[] => [
  ...mergesInto.map(({ id, source }) => ({ ...named(source), mergeId: id })),
  ...links.map(({ other }) => ({ ...named(other), mergeId: null })),
];

const named = ({ status, ...other }: Row["links"][number]["other"]) => ({
  ...other,
  status: status.toLowerCase() as TicketStatus,
});

/** @returns from which ticket messages and notes came, by their ids */
export function originsOf({ mergesInto }: Row): Map<string, number> {
  return new Map(
    mergesInto.flatMap(({ before, source }) => {
      const { messages, notes } = before as MergeRecord;
      return [...messages, ...notes].map((id): [string, number] => [id, source.number]);
    }),
  );
}
