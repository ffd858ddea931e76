const exact = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** @returns a time such as "20 Nov 2026, 14:02" in the reader's time zone */
export const exactTime = (iso: string) => exact.format(new Date(iso));

/** @returns a time such as "14:02" */
export const clockTime = (iso: string) => clock.format(new Date(iso));

/** @returns a day's heading: "Today", "Yesterday", "Friday 20 November", "20 November 2025" */
export function dayName(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (date.toDateString() === now.toDateString()) return "Today";
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === yesterday.toDateString()) return "Yesterday";
  return (date.getFullYear() === now.getFullYear() ? dayOfYear : day).format(date);
}
