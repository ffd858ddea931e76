import type { ReportDto } from "@/lib/insight/reports/schemas";
import { formatCount, formatDuration } from "./format-figures";
import { TIME_COLUMN, TimesLine } from "./times-line";

const NUMBER = "py-1.5 pl-3 text-right align-top whitespace-nowrap";

/** A table with bars for its first number. */
export function CategoryBars({ categories }: { categories: ReportDto["categories"] }) {
  const most = Math.max(1, ...categories.map(({ opened }) => opened));
  return (
    <div className="@container">
      <table className="w-full text-sm tabular-nums">
        <caption className="caption-bottom pt-2 text-left text-xs text-muted">Median times.</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 text-left font-medium">
              Category
            </th>
            {["Opened", "Resolved", "First response", "Resolution"].map((name, index) => (
              <th
                key={name}
                scope="col"
                className={`py-1 pl-3 text-right font-medium whitespace-nowrap ${index > 1 ? TIME_COLUMN : ""}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map(({ id, name, opened, resolved, ...times }) => (
            <tr key={id} className="border-t border-line">
              <th scope="row" className="w-full py-1.5 text-left font-normal wrap-anywhere">
                {name}
                <span aria-hidden className="mt-1 block h-1.5 rounded-full bg-subtle">
                  <span
                    className="block h-full rounded-full bg-accent"
                    style={{ width: `${(opened / most) * 100}%` }}
                  />
                </span>
                <TimesLine {...times} />
              </th>
              <td className={NUMBER}>{formatCount(opened)}</td>
              <td className={NUMBER}>{formatCount(resolved)}</td>
              <td className={`${NUMBER} ${TIME_COLUMN}`}>{formatDuration(times.firstResponse)}</td>
              <td className={`${NUMBER} ${TIME_COLUMN}`}>{formatDuration(times.resolution)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
