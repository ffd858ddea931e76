import type { BadgeTone } from "@/components/ui/badge";
import type { TicketStatus } from "@/lib/tickets/model/status";

type StatusLook = { label: string; tone: BadgeTone; meaning: string };

/** Agents' labels for statuses. */
export const STATUS_LOOKS: Record<TicketStatus, StatusLook> = {
  open: { label: "Open", tone: "accent", meaning: "we owe an answer" },
  pending: { label: "Pending", tone: "warning", meaning: "they owe an answer" },
  resolved: { label: "Resolved", tone: "success", meaning: "a reply reopens it" },
  closed: { label: "Closed", tone: "neutral", meaning: "a reply starts a new ticket" },
};
