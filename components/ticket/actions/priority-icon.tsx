import { ChevronDown, ChevronUp, ChevronsUp, Equal } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Priority } from "@/lib/tickets/model/labels";

const ICONS = { urgent: ChevronsUp, high: ChevronUp, normal: Equal, low: ChevronDown };
const COLOURS = { urgent: "text-danger", high: "text-warning", normal: "text-muted", low: "text-muted" };

/** The icon of a priority, shown next to its name. */
export function PriorityIcon({ priority }: { priority: Priority }) {
  const Icon = ICONS[priority];
  return <Icon aria-hidden className={cn("size-4 shrink-0", COLOURS[priority])} />;
}
