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

const exact = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });
const long = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const narrow = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "narrow" });

type RelativeTimeProps = {
  /** ISO time. */
  value: string;
  /** "5m ago" instead of "5 minutes ago". */
  compact?: boolean;
  className?: string;
};

/** "5 minutes ago", kept current; the exact local time is its title. On the server: the day. */
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

/** What is over counts whole units only; what is to come counts the one that has begun ("in 24 hours"). */
function relative(milliseconds: number, compact: boolean): string {
  const seconds = Math.round(milliseconds / 1000);
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  if (!unit) return seconds > 0 ? "in a moment" : "just now";
  return (compact ? narrow : long).format(Math.ceil(seconds / unit[1]), unit[0]);
}
