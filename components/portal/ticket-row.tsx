/** @jsxImportSource preact */
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import { useActions } from "./actions";
import { StatusBadge } from "./status-badge";
import { TimeAgo } from "./time-ago";

/** One ticket of the list. A button, not a link, whose URL would contain the signature. */
export function TicketRow({ ticket, current }: { ticket: PortalTicketDto; current: boolean }) {
  const { show } = useActions();
  const unread = ticket.unread > 0;
  return (
    <li class="lodge-ticket" data-status={ticket.status} data-unread={unread ? "true" : undefined}>
      <button
        class="lodge-ticket-open"
        id={`lodge-ticket-${ticket.number}`}
        type="button"
        aria-current={current ? "true" : undefined}
        onClick={() => show({ name: "thread", number: ticket.number })}
      >
        <span class="lodge-ticket-line">
          <span class="lodge-ticket-subject">{ticket.subject}</span>
          {unread && <span class="lodge-ticket-unread">{ticket.unread} new</span>}
          <TimeAgo class="lodge-ticket-time" at={ticket.lastMessageAt} />
        </span>
        <span class="lodge-ticket-preview">{ticket.preview}</span>
        <span class="lodge-ticket-line">
          <StatusBadge status={ticket.status} />
          {ticket.category && <span class="lodge-ticket-category">{ticket.category}</span>}
          <span class="lodge-ticket-number">#{ticket.number}</span>
        </span>
      </button>
    </li>
  );
}
