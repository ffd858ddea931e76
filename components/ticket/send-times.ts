export type SendTime = { label: string; at: Date };

const HOUR = 3_600_000;

/** Times that are often meant, in the agent's own time zone. */
export function sendTimes(now: Date): SendTime[] {
  return [
    { label: "In 1 hour", at: new Date(now.getTime() + HOUR) },
    { label: "In 3 hours", at: new Date(now.getTime() + 3 * HOUR) },
    { label: "Tomorrow morning", at: morning(now, 1) },
    // Counted from Sunday; on a Monday the next one.
    { label: "Next Monday", at: morning(now, (8 - now.getDay()) % 7 || 7) },
  ];
}

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
}

/** As a field for date and time wants it: local, to the minute. */
export function toLocalField(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
