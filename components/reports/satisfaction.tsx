import { InboxLink } from "@/components/lib/inbox-link";
import { DEFAULT_VIEW, ticketPath } from "@/components/lib/inbox-route";
import { useWorkspace } from "@/components/lib/workspace-context";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreBadge } from "@/components/ticket/customer/score-badge";
import { SCORES, SCORE_LABELS } from "@/lib/tickets/ratings/labels";
import type { ReportDto } from "@/lib/insight/reports/schemas";
import { formatCount, share } from "./format-figures";

const FILLS = { good: "bg-success", okay: "bg-warning", bad: "bg-danger" };

/** Ratings as shares, then comments. */
export function Satisfaction({ report }: { report: ReportDto }) {
  const { now } = report.satisfaction;
  const total = now.good + now.okay + now.bad;
  if (total === 0)
    return (
      <p className="text-sm text-muted">
        No ratings in this period. Customers are asked when their ticket is resolved.
      </p>
    );
  return (
    <div className="flex flex-col gap-4">
      <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-full">
        {SCORES.map((score) => (
          <span key={score} className={FILLS[score]} style={{ width: `${(now[score] / total) * 100}%` }} />
        ))}
      </div>
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {SCORES.map((score) => (
          <div key={score} className="flex items-baseline gap-1.5 text-sm">
            <dt className="flex items-center gap-1.5 text-muted">
              <span aria-hidden className={`size-2 rounded-full ${FILLS[score]}`} />
              {SCORE_LABELS[score]}
            </dt>
            <dd className="tabular-nums">
              {share(now[score], total)}{" "}
              <span className="text-xs text-muted">({formatCount(now[score])})</span>
            </dd>
          </div>
        ))}
      </dl>
      <Comments comments={report.comments} />
    </div>
  );
}

function Comments({ comments }: { comments: ReportDto["comments"] }) {
  const { slug } = useWorkspace();
  if (comments.length === 0) return null;
  return (
    <ul aria-label="Comments" className="flex flex-col">
      {comments.map(({ ticket, subject, customer, agent, score, comment, at }) => (
        <li key={ticket} className="flex flex-col gap-1 border-t border-line py-2.5 text-sm">
          <p className="flex items-start gap-2">
            <ScoreBadge score={score} />
            <span className="min-w-0 wrap-anywhere">{comment}</span>
          </p>
          <p className="text-xs wrap-anywhere text-muted">
            {customer} on{" "}
            <InboxLink href={ticketPath(slug, ticket, DEFAULT_VIEW)} className="underline">
              #{ticket} {subject}
            </InboxLink>
            {agent && `, helped by ${agent}`}, <RelativeTime value={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}
