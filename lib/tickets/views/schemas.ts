import { MAX_NAME, MAX_QUERY } from "@/lib/platform/labels";
import { z } from "zod";
import { timeZone } from "@/lib/workspace/preferences/schemas";
import { parseQuery } from "@/lib/tickets/search/format";
import { SORTS } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";

/** A saved view in the sidebar. */
export type ViewDto = {
  id: string;
  name: string;
  /** A search query. */
  query: string;
  sort: Sort;
  isShared: boolean;
  /** Whether the caller can change it. */
  canEdit: boolean;
  /** Number of tickets, up to `COUNT_LIMIT`; null when counting took too long. */
  count: number | null;
};

/** Limits a view's query, because every change counts it again. */
const MAX_TERMS = 20;

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
    .min(1, "Enter a search query.")
    .max(MAX_QUERY, `Use at most ${MAX_QUERY} characters.`)
    .refine((query) => sizeOf(query) <= MAX_TERMS, `Use at most ${MAX_TERMS} words and filter values.`),
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
