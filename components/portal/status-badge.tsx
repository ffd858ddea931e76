/** @jsxImportSource preact */
import type { TicketStatus } from "@/lib/tickets/model/labels";

/** Status labels for customers. */
const WORDS: Record<TicketStatus, string> = {
  open: "Open",
  pending: "Waiting for your reply",
  resolved: "Solved",
  closed: "Closed",
};

/** A ticket's status as a badge. */
export function StatusBadge({ status }: { status: TicketStatus }) {
  return (
    <span class="lodge-ticket-status" data-status={status}>
      {WORDS[status]}
    </span>
  );
}
