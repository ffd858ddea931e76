import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { ticketPath } from "@/components/lib/inbox-route";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { ScoreBadge } from "./score-badge";

type CustomerRatingsProps = { ratings: TicketThreadDto["requester"]["ratings"]; view: string };

/** The customer's ratings so far. */
export function CustomerRatings({ ratings, view }: CustomerRatingsProps) {
  const { slug } = useWorkspace();
  if (ratings.length === 0) return null;
  return (
    <section aria-labelledby="ratings" className="flex flex-col gap-2">
      <h4 id="ratings" className="text-xs font-medium text-muted">
        Ratings
      </h4>
      <ul className="flex flex-col gap-2">
        {ratings.map(({ ticket, score, comment, at }) => (
          <li key={ticket} className="flex flex-col gap-0.5">
            <p className="flex flex-wrap items-center gap-2">
              <ScoreBadge score={score} />
              <InboxLink href={ticketPath(slug, ticket, view)} className="text-xs underline">
                #{ticket}
              </InboxLink>
              <RelativeTime value={at} className="text-xs text-muted" />
            </p>
            {comment && <p className="wrap-anywhere whitespace-pre-wrap">{comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
