import type { PreferencesDto } from "./schemas";

const DAY_MS = 86_400_000;
const UNITS = ["year", "month", "day", "hour", "minute", "second"] as const;

/** Defaults until an agent changes something. The database has the same ones. */
export const DEFAULT_PREFERENCES: PreferencesDto = {
  undoSeconds: 10,
  shortcuts: true,
  sound: false,
  desktop: false,
  digest: true,
  muted: [],
  assignOnReply: true,
  afterResolving: "stay",
};

/** @returns the day, YYYY-MM-DD, that many days later */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** @returns the day, YYYY-MM-DD, of a moment in a time zone */
export function dayIn(timeZone: string, moment: number): string {
  const { year, month, day } = partsIn(timeZone, moment);
  return `${year}-${month}-${day}`;
}

/** The first moment of a day, YYYY-MM-DD, in a time zone: midnight, unless the clocks skip it. */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(day);
  // Whatever the clocks do that night, the offset at the start of the day is that of a day around it.
  const candidates = [midnight - DAY_MS, midnight + DAY_MS].map(
    (near) => midnight - offsetIn(timeZone, near),
  );
  const [earlier = midnight, later = midnight] = candidates.toSorted((a, b) => a - b);
  return new Date(dayIn(timeZone, earlier) >= day ? earlier : later);
}

/** By how many milliseconds a time zone is ahead of UTC at a moment. */
function offsetIn(timeZone: string, moment: number): number {
  const parts = partsIn(timeZone, moment);
  const [year = 0, month = 1, ...rest] = UNITS.map((unit) => Number(parts[unit]));
  return Date.UTC(year, month - 1, ...rest) - moment;
}

function partsIn(timeZone: string, moment: number): Record<string, string | undefined> {
  const format = new Intl.DateTimeFormat("en", {
    ...{ timeZone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { ...parts, year: parts["year"]?.padStart(4, "0") };
}
