import type { Priority } from "@/lib/tickets/model/status";

/** What agents read for each priority, the most urgent first. */
export const PRIORITY_LABELS: Record<Priority, string> = {
  urgent: "Urgent",
  high: "High",
  normal: "Normal",
  low: "Low",
};
