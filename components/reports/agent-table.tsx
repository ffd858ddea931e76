import type { ReportDto } from "@/lib/reports/schemas";
import { formatCount, share } from "./format-figures";

/** Who did how much, and what was said of it. */
export function AgentTable({ agents }: { agents: ReportDto["agents"] }) {
  if (agents.length === 0) return <p className="text-sm text-muted">Nobody has answered in this time.</p>;
  return (
    <table className="w-full text-sm tabular-nums">
      <thead className="text-xs text-muted">
        <tr>
          {["Agent", "Replies", "Resolved", "Satisfied"].map((name, index) => (
            <th
              key={name}
              scope="col"
              className={index === 0 ? "py-1 text-left font-medium" : "py-1 text-right font-medium"}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {agents.map(({ id, name, replies, resolved, scores: { good, okay, bad } }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-2 text-left font-normal wrap-anywhere">
              {name}
            </th>
            <td className="py-1.5 text-right">{formatCount(replies)}</td>
            <td className="py-1.5 text-right">{formatCount(resolved)}</td>
            <td className="py-1.5 text-right">
              {share(good, good + okay + bad) ?? "–"}
              <span className="text-xs text-muted"> of {formatCount(good + okay + bad)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
