const STEPS: [limit: number, seconds: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [3600, 60, "minute"],
  [86_400, 3600, "hour"],
  [7 * 86_400, 86_400, "day"],
];

/** @returns "now", "5 min. ago", "yesterday"; after a week the date, with the year unless it is the current one */
export function relativeTime(iso: string, now: number, locale: string): string {
  const date = new Date(iso);
  const seconds = Math.max(0, (now - date.getTime()) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" });
  if (seconds < 60) return format.format(0, "second");
  const step = STEPS.find(([limit]) => seconds < limit);
  if (step) return format.format(-Math.floor(seconds / step[1]), step[2]);
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString(locale, {
    day: "numeric",
    month: "short",
    ...(sameYear ? {} : { year: "numeric" }),
  });
}

/** @returns the full local date and time */
export function exactTime(iso: string, locale: string): string {
  return new Date(iso).toLocaleString(locale, { dateStyle: "full", timeStyle: "short" });
}

/** @returns the first requested locale that the runtime supports */
export function usableLocale(wanted: string | null): string {
  try {
    return Intl.getCanonicalLocales((wanted ?? "").slice(0, 35))[0] ?? "en";
  } catch {
    return "en";
  }
}

/** @returns for example "1.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const inMegabytes = bytes >= 999_500;
  const value = bytes / (inMegabytes ? 1e6 : 1000);
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${inMegabytes ? "MB" : "KB"}`;
}
