export type SnoozeTime = { label: string; until: Date };

const MORNING = 9;

/** @returns the sleeps that are offered, in the reader's own time zone; each is still to come */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const soon = new Date(now.getTime() + 3 * 3_600_000);
  soon.setMinutes(Math.ceil(soon.getMinutes() / 15) * 15, 0, 0);
  return [
    { label: "In 3 hours", until: soon },
    { label: "Tomorrow morning", until: morning(now, 1) },
    // On a Monday the next one is meant.
    { label: "Next Monday", until: morning(now, (8 - now.getDay()) % 7 || 7) },
  ];
}

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}

const format = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** @returns for example "Mon, 23 Nov, 09:00" */
export const snoozeWords = (until: string | Date) => format.format(new Date(until));
