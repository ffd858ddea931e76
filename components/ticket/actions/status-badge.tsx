import { Badge } from "@/components/ui/badge";
import type { BadgeTone } from "@/components/ui/badge";
import { labelOf } from "@/lib/tickets/model/labels";
import type { TicketStatus } from "@/lib/tickets/model/labels";

const TONES: Record<TicketStatus, BadgeTone> = {
  open: "accent",
  pending: "warning",
  resolved: "success",
  closed: "neutral",
};

export const StatusBadge = ({ status }: { status: TicketStatus }) => (
  <Badge tone={TONES[status]}>{labelOf("status", status)}</Badge>
);
