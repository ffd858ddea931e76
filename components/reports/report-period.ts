import { addDays } from "@/lib/workspace/preferences/format";

/** The choices of the menu; `custom` stands for any two days. */
export type Period = "7" | "30" | "90" | "custom";

const FILTERS = ["agent", "team", "category", "tag"] as const;
export type FilterName = (typeof FILTERS)[number];

/** What the address of the page says. */
export type ReportSelection = { period: Period; from: string; to: string } & Record<FilterName, string>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Reads the address; what is missing or makes no sense is the last 30 days. @param today YYYY-MM-DD */
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

/** The address that says the same. */
export function writeChoice({ period, from, to, ...filters }: ReportSelection): string {
  const search = new URLSearchParams(period === "custom" ? { from, to } : { days: period });
  for (const name of FILTERS) if (filters[name]) search.set(name, filters[name]);
  return search.toString();
}

/** The same as a question to the API. */
export function toQuery({ from, to, ...choice }: ReportSelection, timeZone: string): string {
  const search = new URLSearchParams({ from, to, timeZone });
  for (const name of FILTERS) if (choice[name]) search.set(name, choice[name]);
  return search.toString();
}
