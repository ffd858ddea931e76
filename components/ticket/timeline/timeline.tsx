"use client";

import { Fragment, useSyncExternalStore } from "react";
import { ArrowDown } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { Button } from "@/components/ui/button";
import type { TicketThreadDto, TimelineItem } from "@/lib/tickets/timeline/schemas";
import { dayName, clockTime, exactTime } from "@/components/lib/format-time";
import { MessageItem } from "./message-item";
import { NoteItem } from "./note-item";
import { outbox } from "@/components/ticket/composer/outbox";
import type { Outgoing } from "@/components/ticket/composer/outbox";
import { OutgoingItem } from "./outgoing-item";
import { QueuedItem } from "./queued-item";
import { SplitLatest } from "@/components/ticket/merge/split-latest";
import type { PendingReply } from "@/components/ticket/composer/use-reply";
import { useStickToEnd } from "./use-stick-to-end";

type TimelineProps = { thread: TicketThreadDto; reply: PendingReply };

/** The ticket's timeline, oldest first, ending with what is being sent. */
export function Timeline({ thread, reply }: TimelineProps) {
  const { timeline: items, queued } = thread;
  const { number } = thread.ticket;
  const outgoing = useOutgoing(number);
  const { ref, isAway, toEnd } = useStickToEnd();
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={ref}
        tabIndex={0}
        role="region"
        aria-label="Messages"
        className="h-full overflow-y-auto focus-visible:-outline-offset-2"
      >
        <ol className="mx-auto flex max-w-3xl flex-col gap-3 p-4">
          {items.map((item, index) => (
            <Fragment key={item.id}>
              <DayHeading item={item} before={items[index - 1]} />
              <Item item={item} number={number} />
            </Fragment>
          ))}
          {queued.map((waiting) => (
            <QueuedItem
              key={waiting.id}
              number={number}
              reply={waiting}
              isBusy={reply.queued.isBusy}
              onUndo={() => reply.queued.undo(waiting)}
              onSendNow={() => reply.queued.dispatch(waiting)}
            />
          ))}
          {outgoing.map((item) => (
            <OutgoingItem
              key={item.key}
              item={item}
              onRetry={() => reply.retry(item)}
              onSendAnyway={() => reply.sendAnyway(item)}
              onEdit={() => reply.edit(item)}
            />
          ))}
        </ol>
      </div>
      <SplitLatest number={number} timeline={items} />
      {isAway && (
        <Button
          size="sm"
          onClick={toEnd}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 bg-raised shadow-pop"
        >
          <ArrowDown aria-hidden />
          Latest message
        </Button>
      )}
    </div>
  );
}

function Item({ item, number }: { item: TimelineItem; number: number }) {
  if (item.kind === "message") return <MessageItem message={item} number={number} />;
  return item.kind === "note" ? <NoteItem note={item} number={number} /> : <EventLine event={item} />;
}

function useOutgoing(number: number): Outgoing[] {
  const { slug, me } = useWorkspace();
  return useSyncExternalStore(outbox.subscribe, outbox.get, outbox.get).filter(
    (item) => item.slug === slug && item.agentId === me.agentId && item.number === number,
  );
}

function DayHeading({ item, before }: { item: TimelineItem; before: TimelineItem | undefined }) {
  const name = dayName(item.createdAt);
  if (before && dayName(before.createdAt) === name) return null;
  return (
    <li className="flex items-center gap-3 py-1 text-xs font-medium text-muted">
      <span aria-hidden className="h-px flex-1 bg-line" />
      {name}
      <span aria-hidden className="h-px flex-1 bg-line" />
    </li>
  );
}

/** An event of the ticket's history. */
function EventLine({ event }: { event: Extract<TimelineItem, { kind: "event" }> }) {
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
