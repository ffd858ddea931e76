import type { ReportDto } from "@/lib/insight/reports/schemas";
import { formatCount, formatDuration, share } from "./format-figures";
import { TIME_COLUMN, TimesLine } from "./times-line";

const NUMBER = "py-1.5 pl-3 text-right align-top whitespace-nowrap";

/** Replies, times and ratings per agent. */
export function AgentTable({ agents }: { agents: ReportDto["agents"] }) {
  if (agents.length === 0) return <p className="text-sm text-muted">No replies in this period.</p>;
  return (
    <div className="@container">
      <table className="w-full text-sm tabular-nums">
        <caption className="caption-bottom pt-2 text-left text-xs text-muted">
          Median times for tickets assigned to the agent.
        </caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 text-left font-medium">
              Agent
            </th>
            {["Replies", "Resolved", "First response", "Resolution", "Satisfaction"].map((name) => (
              <th
                key={name}
                scope="col"
                className={`py-1 pl-3 text-right font-medium ${/^(First|Resolution)/.test(name) ? TIME_COLUMN : ""}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agents.map(({ id, name, replies, resolved, scores: { good, okay, bad }, ...times }) => (
            <tr key={id} className="border-t border-line">
              <th scope="row" className="py-1.5 text-left font-normal wrap-anywhere">
                {name}
                <TimesLine {...times} />
              </th>
              <td className={NUMBER}>{formatCount(replies)}</td>
              <td className={NUMBER}>{formatCount(resolved)}</td>
              <td className={`${NUMBER} ${TIME_COLUMN}`}>{formatDuration(times.firstResponse)}</td>
              <td className={`${NUMBER} ${TIME_COLUMN}`}>{formatDuration(times.resolution)}</td>
              <td className={NUMBER}>
                {share(good, good + okay + bad) ?? "–"}
                <span className="text-xs text-muted"> of {formatCount(good + okay + bad)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
