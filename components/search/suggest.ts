import { quoteValue } from "@/lib/tickets/search/format";
import { SEARCH_FILTERS } from "@/lib/tickets/search/labels";
import type { FilterKey } from "@/lib/tickets/search/labels";

/** A suggestion: `text` replaces the query from `start` to `end`. */
export type Suggestion = { text: string; label: string; hint: string };
export type Suggestions = { start: number; end: number; items: Suggestion[] };

/** Filter values that only the workspace knows. */
export type KnownValues = Partial<Record<FilterKey, readonly string[]>>;

const MOST = 8;
const KEYS = Object.keys(SEARCH_FILTERS) as FilterKey[];
const COMMON: KnownValues = {
  assignee: ["me", "none"],
  team: ["none"],
  category: ["none"],
  before: ["today", "yesterday", "7d", "30d"],
  after: ["today", "yesterday", "7d", "30d"],
};

/** @returns the word at the caret; spaces within quotes don't end it */
export function wordAt(query: string, caret: number): { start: number; end: number; typed: string } {
  let start = 0;
  let quoted = false;
  for (let at = 0; at < caret; at++) {
    if (query[at] === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(query.charAt(at))) start = at + 1;
  }
  const rest = (quoted ? /^[^"]*"?/ : /^\S*/).exec(query.slice(caret));
  return { start, end: caret + (rest?.[0].length ?? 0), typed: query.slice(start, caret) };
}

/** Completes the word at the caret: first a filter's name, then its values. */
export function suggest(query: string, caret: number, known: KnownValues): Suggestions {
  const { start, end, typed } = wordAt(query, caret);
  const [, minus = "", key = "", colon, value = ""] = /^(-?)([a-z]*)(:?)(.*)$/is.exec(typed) ?? [];
  const filter = KEYS.find((name) => name === key.toLowerCase());
  const items =
    filter && colon
      ? suggestValues(`${minus}${filter}:`, filter, value, known)
      : suggestFilters(minus, colon ? null : key.toLowerCase());
  return { start, end, items };
}

function suggestFilters(minus: string, typed: string | null): Suggestion[] {
  if (!typed) return [];
  return KEYS.filter((key) => key.startsWith(typed)).map((key) => ({
    text: `${minus}${key}:`,
    label: `${minus}${key}:`,
    hint: SEARCH_FILTERS[key].hint,
  }));
}

/** Of several values (`open,pe`) the last one is completed. */
function suggestValues(before: string, key: FilterKey, typed: string, known: KnownValues): Suggestion[] {
  const comma = typed.lastIndexOf(",") + 1;
  const wanted = typed.slice(comma).replaceAll('"', "").toLowerCase();
  const values = [...(COMMON[key] ?? []), ...(SEARCH_FILTERS[key].values ?? []), ...(known[key] ?? [])];
  return [...new Set(values)]
    .filter((value) => value.toLowerCase() !== wanted && matches(value.toLowerCase(), wanted))
    .slice(0, MOST)
    .map((value) => ({
      text: `${before}${typed.slice(0, comma)}${quoteValue(value)} `,
      label: `${before}${quoteValue(value)}`,
      hint: "",
    }));
}

const matches = (value: string, wanted: string) =>
  value.startsWith(wanted) || value.includes(` ${wanted}`) || (wanted.length > 2 && value.includes(wanted));
