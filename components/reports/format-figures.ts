const count = new Intl.NumberFormat("en");

export const formatCount = (value: number) => count.format(value);

/** "45 min", "3 h 20 min", "2 d 4 h"; a dash where there is nothing to measure. @param seconds of waiting */
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

/** @returns null where nobody was asked */
export function share(part: number, whole: number): string | null {
  return whole === 0 ? null : `${Math.round((part / whole) * 100)}%`;
}

/** How much more or less: "+25%", "−3%", "no change"; null where there was nothing to compare with. */
export function change(now: number | null, before: number | null): string | null {
  if (now === null || before === null || before === 0) return null;
  const percent = Math.round(((now - before) / before) * 100);
  if (percent === 0) return "no change";
  return `${percent > 0 ? "+" : "−"}${count.format(Math.abs(percent))}%`;
}

const day = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", day: "numeric", month: "short" });

/** "21 Nov" of YYYY-MM-DD. */
export const formatDay = (value: string) => day.format(new Date(value));
