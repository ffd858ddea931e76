import { PriorityIcon } from "@/components/ticket/actions/priority-icon";
import { StatusBadge } from "@/components/ticket/actions/status-badge";
import { Avatar } from "@/components/ui/avatar";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";

/** Priority and assignee, where they are unusual. */
export function RowFacts({ ticket }: { ticket: TicketListItemDto }) {
  const pressing = ticket.priority === "high" || ticket.priority === "urgent";
  return (
    <span className="flex shrink-0 items-center gap-1.5">
      {pressing && (
        <span title={`Priority: ${ticket.priority}`} className="flex items-center">
          <PriorityIcon priority={ticket.priority} />
          <span className="sr-only">Priority: {ticket.priority}</span>
        </span>
      )}
      {ticket.status !== "open" && <StatusBadge status={ticket.status} />}
      {ticket.assignee && (
        <span title={`Assigned to ${ticket.assignee.name}`}>
          <Avatar name={ticket.assignee.name} size="sm" className="size-5 text-[0.5625rem]" />
          <span className="sr-only">Assigned to {ticket.assignee.name}</span>
        </span>
      )}
    </span>
  );
}
