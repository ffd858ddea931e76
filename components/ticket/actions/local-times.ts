import type { SnoozePreset } from "@/lib/tickets/macros/format";

/** `preset`: a macro's name for it, computed anew each time. */
export type LocalTime = { preset: SnoozePreset; label: string; at: Date };

const HOUR = 3_600_000;

/** @returns common times in the future, in the reader's time zone */
export function localTimes(now: Date): LocalTime[] {
  return [
    { preset: "1-hour", label: "In 1 hour", at: inHours(now, 1) },
    { preset: "3-hours", label: "In 3 hours", at: inHours(now, 3) },
    { preset: "tomorrow", label: "Tomorrow morning", at: morning(now, 1) },
    // On a Monday this means the next one.
    { preset: "monday", label: "Next Monday", at: morning(now, (8 - now.getDay()) % 7 || 7) },
    { preset: "week", label: "In a week", at: morning(now, 7) },
  ];
}

const inHours = (now: Date, hours: number) => new Date(now.getTime() + hours * HOUR);

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
}

const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** @returns a time such as "Mon, 23 Nov, 09:00" */
export const formatDateTime = (time: string | Date) => format.format(new Date(time));

/** The value of a date and time field: local, to the minute. */
export function toLocalField(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
