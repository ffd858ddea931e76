import { MAX_QUERY } from "@/lib/platform/labels";
import { z } from "zod";
import { timeZone } from "@/lib/workspace/preferences/schemas";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";

export const searchQuery = z.object({
  q: z.string().max(MAX_QUERY, `Use at most ${MAX_QUERY} characters.`),
  cursor: z.string().max(500).optional(),
  timeZone,
});

/** A text in pieces, so that what was found can be marked. */
export type MarkedText = { text: string; hit: boolean }[];

/** A ticket that was found, and where in it. */
export type SearchHitDto = {
  ticket: TicketListItemDto;
  subject: MarkedText;
  /** The sentence that has the words; the customer, where only the name has them; null for filters alone. */
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
  /** Sentences about parts of the query that were not understood. */
  problems: string[];
  /** Nothing has these words: the tickets are those of people with a similar name. */
  isSimilar: boolean;
};
