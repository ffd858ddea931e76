import { cn } from "@/components/ui/cn";
import type { TicketStatus } from "@/lib/tickets/model/labels";

const COLOURS: Record<TicketStatus, string> = {
  open: "bg-accent",
  pending: "bg-warning",
  resolved: "bg-success",
  closed: "bg-line-strong",
};

/** The color of a status, shown next to its name. */
export const StatusDot = ({ status }: { status: TicketStatus }) => (
  <span aria-hidden className={cn("size-2 shrink-0 rounded-full", COLOURS[status])} />
);
