import { addDays } from "@/lib/workspace/preferences/format";

/** Choices of the menu; `custom` is any two days. */
export type Period = "7" | "30" | "90" | "custom";

const FILTERS = ["agent", "team", "category", "tag"] as const;
export type FilterName = (typeof FILTERS)[number];

/** The query string of the page. */
export type ReportSelection = { period: Period; from: string; to: string } & Record<FilterName, string>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Reads the query string; missing or invalid values mean the last 30 days. @param today YYYY-MM-DD */
export function readChoice(search: URLSearchParams, today: string): ReportSelection {
  const [from, to] = [search.get("from") ?? "", search.get("to") ?? ""];
  const filters = Object.fromEntries(FILTERS.map((name) => [name, search.get(name) ?? ""])) as Record<
    FilterName,
    string
  >;
  if (DAY.test(from) && DAY.test(to)) return { period: "custom", from, to, ...filters };
  const days = search.get("days") ?? "";
  const period = (["7", "90"] as const).find((known) => known === days) ?? "30";
  return { period, from: addDays(today, 1 - Number(period)), to: today, ...filters };
}

/** Writes the query string. */
export function writeChoice({ period, from, to, ...filters }: ReportSelection): string {
  const search = new URLSearchParams(period === "custom" ? { from, to } : { days: period });
  for (const name of FILTERS) if (filters[name]) search.set(name, filters[name]);
  return search.toString();
}

/** The query string for the API. */
export function toQuery({ from, to, ...choice }: ReportSelection, timeZone: string): string {
  const search = new URLSearchParams({ from, to, timeZone });
  for (const name of FILTERS) if (choice[name]) search.set(name, choice[name]);
  return search.toString();
}
