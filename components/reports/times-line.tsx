import type { Times } from "@/lib/reports/schemas";
import { formatDuration } from "./format-figures";

/** Where a table is too narrow for columns of times, they stand below the name. */
export const TIME_COLUMN = "@max-lg:hidden";

export function TimesLine({ firstResponse, resolution }: Times) {
  if (firstResponse === null && resolution === null) return null;
  return (
    <span className="block text-xs text-muted @lg:hidden">
      First response {formatDuration(firstResponse)} · resolution {formatDuration(resolution)}
    </span>
  );
}
