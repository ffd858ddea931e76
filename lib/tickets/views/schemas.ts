import { MAX_NAME, MAX_QUERY } from "@/lib/platform/labels";
import { z } from "zod";
import { timeZone } from "@/lib/workspace/preferences/schemas";
import { parseQuery } from "@/lib/tickets/search/format";
import { SORTS } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";

/** A saved view, as it stands in the side bar. */
export type ViewDto = {
  id: string;
  name: string;
  /** In the language of the search. */
  query: string;
  sort: Sort;
  isShared: boolean;
  /** Whether the one who asks may change it. */
  canEdit: boolean;
  /** How many tickets it holds, counted no further than `COUNT_LIMIT`; null where that took too long. */
  count: number | null;
};

/** A view is counted whenever something happens, so it asks for no more than this. */
const MOST_WORDS = 20;

function sizeOf(query: string): number {
  const { text, filters } = parseQuery(query);
  const words = text.flatMap((part) => part.text.split(" "));
  return words.length + filters.reduce((sum, { values }) => sum + values.length, 0);
}

const fields = {
  name: z
    .string()
    .trim()
    .min(1, "Give the view a name.")
    .max(MAX_NAME, `Use at most ${MAX_NAME} characters.`),
  query: z
    .string()
    .trim()
    .min(1, "Write what the view is to find.")
    .max(MAX_QUERY, `Use at most ${MAX_QUERY} characters.`)
    .refine((query) => sizeOf(query) <= MOST_WORDS, `Use at most ${MOST_WORDS} words and values of filters.`),
  sort: z.enum(Object.keys(SORTS) as [Sort, ...Sort[]]),
  isShared: z.boolean(),
};

export const listViewsQuery = z.object({ timeZone });
export const createViewInput = z.strictObject({
  ...fields,
  sort: fields.sort.default("newest"),
  isShared: fields.isShared.default(false),
});
export const updateViewInput = z.strictObject(fields).partial();
export const viewParams = z.strictObject({ id: z.uuid() });

export type CreateViewInput = z.infer<typeof createViewInput>;
export type UpdateViewInput = z.infer<typeof updateViewInput>;
