/** @jsxImportSource preact */
import type { PortalTicketDto } from "@/lib/tickets/model/schemas";
import { isActive } from "@/lib/tickets/model/labels";
import { useActions } from "./actions";
import { usePortalState } from "./state-context";
import { TicketRow } from "./ticket-row";

/** All tickets, open ones first. */
export function TicketList() {
  const { tickets, nextCursor, listBusy, listFailed } = usePortalState();
  const { showMore, reload } = useActions();
  return (
    <nav class="lodge-ticket-list" aria-label="Tickets" aria-busy={listBusy}>
      {listFailed && (
        <div class="lodge-error" role="alert">
          <p class="lodge-error-text">{listFailed}</p>
          <button class="lodge-button" type="button" onClick={reload}>
            Try again
          </button>
        </div>
      )}
      <Group title="Open tickets" tickets={tickets.filter(({ status }) => isActive(status))} />
      <Group title="Past tickets" tickets={tickets.filter(({ status }) => !isActive(status))} />
      {tickets.length === 0 && !listFailed && <Invitation />}
      {nextCursor && (
        <button class="lodge-button lodge-more" type="button" disabled={listBusy} onClick={showMore}>
          {listBusy ? "Loading…" : "Show more"}
        </button>
      )}
    </nav>
  );
}

function Group({ title, tickets }: { title: string; tickets: PortalTicketDto[] }) {
  const { view } = usePortalState();
  if (tickets.length === 0) return null;
  return (
    <section class="lodge-ticket-group">
      <h2 class="lodge-ticket-group-title">{title}</h2>
      <ul class="lodge-tickets">
        {tickets.map((ticket) => (
          <TicketRow
            key={ticket.number}
            ticket={ticket}
            current={view.name === "thread" && view.number === ticket.number}
          />
        ))}
      </ul>
    </section>
  );
}

function Invitation() {
  const { show } = useActions();
  return (
    <div class="lodge-empty">
      <p class="lodge-empty-title">No tickets yet</p>
      <p class="lodge-empty-text">Ask us anything. You'll find our replies here and in your email.</p>
      <button class="lodge-button" type="button" onClick={() => show({ name: "new" })}>
        Contact us
      </button>
    </div>
  );
}
