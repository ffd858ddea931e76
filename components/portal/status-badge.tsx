/** @jsxImportSource preact */
import type { TicketStatus } from "@/lib/tickets/model/labels";

/** A status in the customer's words: who has to do something now. */
const WORDS: Record<TicketStatus, string> = {
  open: "Open",
  pending: "Waiting for you",
  resolved: "Solved",
  closed: "Closed",
};

/** The status of a ticket as a quiet badge. */
export function StatusBadge({ status }: { status: TicketStatus }) {
  return (
    <span class="lodge-ticket-status" data-status={status}>
      {WORDS[status]}
    </span>
  );
}
