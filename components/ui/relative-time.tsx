"use client";

import { cn } from "./cn";
import { useNow } from "./use-now";

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const long = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const narrow = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "narrow" });

type RelativeTimeProps = {
  /** ISO time. */
  value: string;
  /** "5m ago" instead of "5 minutes ago". */
  compact?: boolean;
  className?: string;
};

/** "5 minutes ago", kept up to date; the exact local time is its tooltip. On the server: the day. */
export function RelativeTime({ value, compact = false, className }: RelativeTimeProps) {
  const now = useNow();
  const date = new Date(value);
  return (
    <time
      dateTime={value}
      title={now === null ? undefined : exact.format(date)}
      className={cn("whitespace-nowrap", className)}
    >
      {now === null ? value.slice(0, 10) : relative(date.getTime() - now, compact)}
    </time>
  );
}

function relative(milliseconds: number, compact: boolean): string {
  const seconds = Math.round(milliseconds / 1000);
  // Future times use smaller units: "in 24 hours" rather than "tomorrow".
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= (seconds > 0 ? 2 * size : size));
  if (!unit) return seconds > 0 ? "in a moment" : "just now";
  const count = seconds > 0 ? Math.round(seconds / unit[1]) : Math.ceil(seconds / unit[1]);
  return (compact ? narrow : long).format(count, unit[0]);
}
