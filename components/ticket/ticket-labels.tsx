"use client";

import { AlarmClock } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { PriorityIcon } from "@/components/ticket/actions/priority-icon";
import { formatDateTime } from "@/components/ticket/actions/local-times";
import { labelOf } from "@/lib/tickets/model/labels";

/** Priority (if unusual), snooze and tags of the ticket. */
export function TicketLabels({ ticket: { priority, snooze, tags } }: { ticket: TicketListItemDto }) {
  if (priority === "normal" && !snooze && tags.length === 0) return null;
  return (
    <ul aria-label="Priority, snooze, and tags" className="mt-1 flex flex-wrap gap-1">
      {priority !== "normal" && (
        <li className="flex items-center gap-1 pr-1 text-xs font-medium">
          <PriorityIcon priority={priority} />
          {labelOf("priority", priority)}
        </li>
      )}
      {snooze && (
        <li>
          <Badge tone="warning">
            <AlarmClock aria-hidden />
            {snooze.until ? `Snoozed until ${formatDateTime(snooze.until)}` : "Snoozed until reply"}
          </Badge>
        </li>
      )}
      {tags.map(({ id, name }) => (
        <li key={id}>
          <Badge className="max-w-48">
            <span className="truncate">{name}</span>
          </Badge>
        </li>
      ))}
    </ul>
  );
}
