import { SEARCH_FILTERS } from "./labels";
import type { FilterKey } from "./labels";

/** A part's position in the query, for removing or completing it. */
type Place = { start: number; end: number };

/** Text to find in a ticket: a word, the start of one, or a phrase. */
export type TextPart = Place & { kind: "word" | "prefix" | "phrase"; text: string; negated: boolean };

/** A condition on the ticket. One of several values (`status:open,pending`) is enough. */
export type Filter = Place & { key: FilterKey; values: string[]; negated: boolean };

export type ParsedQuery = {
  text: TextPart[];
  filters: Filter[];
  /** Messages about what couldn't be understood; such a part filters nothing. */
  problems: string[];
};

/** An optional minus, an optional `key:`, then quoted or plain text. An unclosed quote runs to the end. */
const TOKEN = /(-)?(?:([a-z]+):((?:"[^"]*(?:"|$)|[^\s"])*)|((?:"[^"]*(?:"|$)|[^\s"])+))/giu;
const HAS_WORD = /[\p{L}\p{N}]/u;
const DAY = /^([12]\d{3}-\d{2}-\d{2}|today|yesterday|[1-9]\d{0,3}d)$/;

/**
 * Parses a query such as `refund "late delivery" status:open -tag:vip from:jane@`. All words are required, the
 * last one as a prefix; `-` excludes. Doesn't check names: only the server knows whether a tag exists.
 */
export function parseQuery(query: string): ParsedQuery {
  const parsed: ParsedQuery = { text: [], filters: [], problems: [] };
  for (const match of query.matchAll(TOKEN)) readToken(parsed, match);
  const last = parsed.text.findLast((part) => !part.negated);
  if (last?.kind === "word" && last === parsed.text.at(-1)) last.kind = "prefix";
  return parsed;
}

function readToken(parsed: ParsedQuery, match: RegExpExecArray): void {
  const [token, minus, before, after = "", plain] = match;
  const part = { start: match.index, end: match.index + token.length, negated: minus !== undefined };
  const key = before?.toLowerCase();
  if (key !== undefined && isFilterKey(key)) readFilter(parsed, { ...part, key, values: [] }, after);
  else if (plain && /^#\d+$/.test(plain))
    readFilter(parsed, { ...part, key: "number", values: [] }, plain.slice(1));
  else readText(parsed, part, plain ?? `${before}:${after}`);
}

const isFilterKey = (key: string): key is FilterKey => Object.hasOwn(SEARCH_FILTERS, key);

function readText(parsed: ParsedQuery, part: Place & { negated: boolean }, value: string): void {
  const quoted = value.startsWith('"');
  const text = value.replaceAll('"', " ").replaceAll(/\s+/g, " ").trim();
  if (!HAS_WORD.test(text)) return;
  if (quoted) parsed.text.push({ ...part, kind: "phrase", text });
  else if (text.endsWith("*")) parsed.text.push({ ...part, kind: "prefix", text: text.replace(/\*+$/, "") });
  else parsed.text.push({ ...part, kind: "word", text });
}

function readFilter(parsed: ParsedQuery, filter: Filter, value: string): void {
  const values = splitValues(value);
  const problem = problemOf(filter.key, values);
  if (problem) parsed.problems.push(problem);
  else parsed.filters.push({ ...filter, values: LITERAL.has(filter.key) ? values : values.map(lower) });
}

const lower = (value: string) => value.toLowerCase();
/** Names keep their case, for messages about them. */
const LITERAL = new Set<FilterKey>(["assignee", "team", "tag", "category", "from"]);

/** `a,"b, c"` is `a` and `b, c`. */
const splitValues = (value: string) =>
  [...value.matchAll(/"([^"]*)(?:"|$)|[^,"]+/g)]
    .map((match) => (match[1] ?? match[0]).trim())
    .filter((text) => text !== "");

function problemOf(key: FilterKey, values: string[]): string | null {
  if (values.length === 0) return `${key}: needs a value: ${SEARCH_FILTERS[key].hint}.`;
  const wrong = values.find((value) => !isValue(key, value.toLowerCase()));
  return wrong === undefined ? null : `${key}:${wrong}: ${adviceFor(key)}`;
}

function isValue(key: FilterKey, value: string): boolean {
  const { values } = SEARCH_FILTERS[key];
  if (values) return (values as readonly string[]).includes(value);
  if (key === "before" || key === "after") return DAY.test(value) && (!value.includes("-") || isDate(value));
  return key !== "number" || /^[1-9]\d{0,8}$/.test(value);
}

/** Whether a month has such a day: JavaScript reads February 31 as March 3. */
function isDate(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function adviceFor(key: FilterKey): string {
  const { values } = SEARCH_FILTERS[key];
  if (values) return `use ${new Intl.ListFormat("en", { type: "disjunction" }).format(values)}.`;
  if (key === "number") return "use a ticket number.";
  return "use a date such as 2026-05-31, today, yesterday, or 7d for the last 7 days.";
}

/** @returns a value as written in a query */
export const quoteValue = (value: string): string =>
  /^[^\s",]+$/.test(value) ? value : `"${value.replaceAll('"', "")}"`;
