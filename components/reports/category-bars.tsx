import type { ReportDto } from "@/lib/reports/schemas";
import { formatCount } from "./format-figures";

/** A table whose first number is drawn too. */
export function CategoryBars({ categories }: { categories: ReportDto["categories"] }) {
  const most = Math.max(1, ...categories.map(({ opened }) => opened));
  return (
    <table className="w-full text-sm tabular-nums">
      <thead className="text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 text-left font-medium">
            Category
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            Opened
          </th>
          <th scope="col" className="py-1 text-right font-medium">
            Resolved
          </th>
        </tr>
      </thead>
      <tbody>
        {categories.map(({ id, name, opened, resolved }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="w-full py-1.5 pr-3 text-left font-normal wrap-anywhere">
              {name}
              <span aria-hidden className="mt-1 block h-1.5 rounded-full bg-subtle">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${(opened / most) * 100}%` }}
                />
              </span>
            </th>
            <td className="py-1.5 text-right align-top">{formatCount(opened)}</td>
            <td className="py-1.5 pl-4 text-right align-top">{formatCount(resolved)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
