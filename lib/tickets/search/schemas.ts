import { MAX_QUERY } from "@/lib/platform/labels";
import { z } from "zod";
import { timeZone } from "@/lib/workspace/preferences/schemas";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";

export const searchQuery = z.object({
  q: z.string().max(MAX_QUERY, `Use at most ${MAX_QUERY} characters.`),
  cursor: z.string().max(500).optional(),
  timeZone,
});

/** A text in pieces, for marking matches. */
export type MarkedText = { text: string; hit: boolean }[];

/** A search result. */
export type SearchHitDto = {
  ticket: TicketListItemDto;
  subject: MarkedText;
  /** The sentence, customer or tag that matches; null for a query of filters only. */
  excerpt: {
    kind: "message" | "note" | "customer" | "tag";
    author: string;
    at: string | null;
    text: MarkedText;
  } | null;
};

export type SearchPageDto = {
  items: SearchHitDto[];
  nextCursor: string | null;
  /** Messages about parts of the query that couldn't be understood. */
  problems: string[];
  /** Whether nothing matched, so that the results are tickets of customers with a similar name. */
  isSimilar: boolean;
};
