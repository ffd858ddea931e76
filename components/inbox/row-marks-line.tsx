import { AlarmClock, Users } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { hasMarks } from "./row-marks";

const SHOWN = 2;

/** A line for tags, team and snooze; most rows have none. */
export function RowMarks({ ticket }: { ticket: TicketListItemDto }) {
  const { tags, team, snooze } = ticket;
  if (!hasMarks(ticket)) return null;
  const rest = tags.slice(SHOWN);
  return (
    <span className="flex h-5 items-center gap-1 overflow-hidden pt-0.5 text-xs text-muted">
      {snooze && (
        <span className="mr-1 flex shrink-0 items-center gap-1 text-warning">
          <AlarmClock aria-hidden className="size-3.5" />
          {snooze.until ? (
            <>
              <span className="sr-only">Snoozed, returns </span>
              <RelativeTime value={snooze.until} compact />
            </>
          ) : (
            "Until reply"
          )}
        </span>
      )}
      {team && (
        <span className="mr-1 flex min-w-0 items-center gap-1">
          <Users aria-hidden className="size-3.5 shrink-0" />
          <span className="sr-only">Team: </span>
          <span className="truncate">{team.name}</span>
        </span>
      )}
      {tags.slice(0, SHOWN).map((tag) => (
        <Badge key={tag.id} className="min-w-0 shrink">
          <span className="sr-only">Tag: </span>
          <span className="max-w-28 truncate">{tag.name}</span>
        </Badge>
      ))}
      {rest.length > 0 && (
        <span title={rest.map(({ name }) => name).join(", ")} className="shrink-0">
          +{rest.length}
          <span className="sr-only"> more tags: {rest.map(({ name }) => name).join(", ")}</span>
        </span>
      )}
    </span>
  );
}
