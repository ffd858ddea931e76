"use client";

import { memo } from "react";
import { CornerUpLeft } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { VerificationMark } from "@/components/ticket/customer/verification-mark";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { InboxLink } from "@/components/lib/inbox-link";
import { ticketPath } from "@/components/lib/inbox-route";
import { RowFacts } from "./row-facts";
import { RowMarks } from "./row-marks-line";
import { RowPresence } from "./row-presence";
import { RowSelect } from "@/components/list/row-select";
import { extendSelection } from "@/components/list/selection";

type TicketRowProps = {
  ticket: TicketListItemDto;
  view: string;
  current: boolean;
  selected: boolean;
  /** Whether checkboxes are shown because something is selected. */
  selecting: boolean;
  /** In pixels from the top of the list; `total` is -1 when unknown. */
  start: number;
  size: number;
  index: number;
  total: number;
};

/** One ticket of the list. A dot and bold text mean that the customer is waiting. */
export const TicketRow = memo(function TicketRow(props: TicketRowProps) {
  const { ticket, view, current, selected, selecting, start, size, index, total } = props;
  const { slug } = useWorkspace();
  const waiting = ticket.waitingSince !== null;

  return (
    <li
      data-ticket-id={ticket.id}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${start}px)`, height: size }}
      className="group/row absolute inset-x-0 top-0 overflow-hidden border-b border-line"
    >
      <InboxLink
        href={ticketPath(slug, ticket.number, view)}
        data-ticket-row={ticket.number}
        aria-current={current ? "true" : undefined}
        onClick={extendSelection(ticket.number)}
        className={cn(
          "flex h-full flex-col gap-0.5 py-2.5 pr-4 pl-8 hover:bg-subtle",
          "focus-visible:-outline-offset-2",
          current && "bg-selected hover:bg-selected",
          selected && "bg-accent-soft hover:bg-accent-soft",
        )}
      >
        <span className="flex h-5 items-center gap-1.5">
          <span className={cn("truncate text-sm", waiting ? "font-semibold" : "font-medium")}>
            {ticket.requester.name || ticket.requester.email}
          </span>
          <VerificationMark verification={ticket.verification} />
          <span className="ml-auto flex shrink-0 items-center gap-1.5 pl-1">
            <RowPresence number={ticket.number} />
            <RelativeTime value={ticket.lastMessageAt} compact className="text-xs text-muted" />
          </span>
        </span>
        <span className={cn("truncate text-sm", waiting ? "font-medium text-text" : "text-muted")}>
          {ticket.subject}
        </span>
        <span className="flex min-h-5 items-center gap-1.5">
          <span className="flex min-w-0 flex-1 items-center gap-1 text-sm text-muted">
            {ticket.lastMessageAuthor === "agent" && (
              <CornerUpLeft aria-label="Answered:" className="size-3.5 shrink-0" />
            )}
            <span className="truncate">{ticket.preview}</span>
          </span>
          <RowFacts ticket={ticket} />
        </span>
        <RowMarks ticket={ticket} />
        {waiting && <span className="sr-only">Waiting for a reply</span>}
      </InboxLink>
      <RowSelect ticket={ticket} waiting={waiting} selected={selected} selecting={selecting} />
    </li>
  );
});
