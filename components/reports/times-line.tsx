import type { Times } from "@/lib/insight/reports/schemas";
import { formatDuration } from "./format-figures";

/** In narrow tables, times are shown below the name instead of in columns. */
export const TIME_COLUMN = "@max-md:hidden";

export function TimesLine({ firstResponse, resolution }: Times) {
  if (firstResponse === null && resolution === null) return null;
  return (
    <span className="block pt-0.5 text-xs text-muted @md:hidden">
      <Time name="First response" seconds={firstResponse} /> <Time name="Resolution" seconds={resolution} />
    </span>
  );
}

const Time = ({ name, seconds }: { name: string; seconds: number | null }) => (
  <span className="block">
    {name} <span className="whitespace-nowrap">{formatDuration(seconds)}</span>
  </span>
);
