import type { Priority } from "@/lib/tickets/model/status";

/** Agents' labels for priorities, most urgent first. */
export const PRIORITY_LABELS: Record<Priority, string> = {
  urgent: "Urgent",
  high: "High",
  normal: "Normal",
  low: "Low",
};
