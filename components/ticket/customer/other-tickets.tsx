import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { searchView, ticketPath, viewPath } from "@/components/lib/inbox-route";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { StatusDot } from "@/components/ticket/actions/status-dot";
import { labelOf } from "@/lib/tickets/model/labels";

/** The customer's other tickets, and a link to all of them. */
export function OtherTickets({
  requester: { email, otherTickets, ticketCount },
  view,
}: {
  requester: TicketThreadDto["requester"];
  view: string;
}) {
  const { slug } = useWorkspace();
  return (
    <section aria-labelledby="other-tickets" className="flex flex-col gap-1">
      <h4 id="other-tickets" className="pb-1 text-xs font-medium text-muted">
        Other tickets
      </h4>
      {otherTickets.length === 0 && <p className="text-muted">None.</p>}
      <ul className="-mx-2 flex flex-col">
        {otherTickets.map(({ number, subject, status }) => (
          <li key={number}>
            <InboxLink
              href={ticketPath(slug, number, view)}
              className="flex min-h-8 items-center gap-2 rounded-md px-2 py-1 hover:bg-subtle"
            >
              <span className="min-w-0 flex-1 truncate">{subject}</span>
              <span className="flex shrink-0 items-center gap-1.5 text-xs text-muted">
                <StatusDot status={status} />
                {labelOf("status", status)}
              </span>
            </InboxLink>
          </li>
        ))}
      </ul>
      {ticketCount > otherTickets.length + 1 && (
        <InboxLink
          href={viewPath(slug, searchView(`from:${email}`))}
          className="w-fit text-xs text-accent-text underline"
        >
          All {ticketCount.toLocaleString("en")} tickets
        </InboxLink>
      )}
    </section>
  );
}
