import type { Times } from "@/lib/reports/schemas";
import { formatDuration } from "./format-figures";

/** Where a table is too narrow for columns of times, they stand below the name. */
export const TIME_COLUMN = "@max-md:hidden";

export function TimesLine({ firstResponse, resolution }: Times) {
  if (firstResponse === null && resolution === null) return null;
  return (
    <span className="block pt-0.5 text-xs whitespace-nowrap text-muted @md:hidden">
      First response {formatDuration(firstResponse)}
      <br />
      Resolution {formatDuration(resolution)}
    </span>
  );
}
