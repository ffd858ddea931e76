const count = new Intl.NumberFormat("en");

export const formatCount = (value: number) => count.format(value);

/** "45 min", "3 h 20 min", "2 d 4 h"; a dash when there is no data. @param seconds duration */
export function formatDuration(seconds: number | null): string {
  if (seconds === null) return "–";
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return "< 1 min";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return [`${hours} h`, minutes % 60 && `${minutes % 60} min`].filter(Boolean).join(" ");
  const wholeHours = Math.round(minutes / 60);
  return [`${Math.floor(wholeHours / 24)} d`, wholeHours % 24 && `${wholeHours % 24} h`]
    .filter(Boolean)
    .join(" ");
}

/** @returns null when there are no ratings */
export function share(part: number, whole: number): string | null {
  return whole === 0 ? null : `${Math.round((part / whole) * 100)}%`;
}

/** The change: "+25%", "−3%", "no change"; null when there is nothing to compare with. */
export function change(now: number | null, before: number | null): string | null {
  if (now === null || before === null || before === 0) return null;
  const percent = Math.round(((now - before) / before) * 100);
  if (percent === 0) return "no change";
  return `${percent > 0 ? "+" : "−"}${count.format(Math.abs(percent))}%`;
}

const day = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });

/** YYYY-MM-DD as "21 Nov". */
export const formatDay = (value: string) => day.format(new Date(value));
