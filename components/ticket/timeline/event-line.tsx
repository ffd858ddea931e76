import type { TimelineItem } from "@/lib/tickets/timeline/schemas";
import { clockTime, exactTime } from "@/components/lib/format-time";

/** What happened between the messages. */
export function EventLine({ event }: { event: Extract<TimelineItem, { kind: "event" }> }) {
  return (
    <li className="flex items-center justify-center gap-1.5 px-4 text-center text-xs text-muted">
      <span>
        {event.text}
        {event.until && ` until ${exactTime(event.until)}`}
      </span>
      <span aria-hidden>·</span>
      <time dateTime={event.createdAt} title={exactTime(event.createdAt)} className="tabular-nums">
        {clockTime(event.createdAt)}
      </time>
    </li>
  );
}
