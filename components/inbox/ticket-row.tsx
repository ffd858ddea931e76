"use client";

import type { FocusEvent } from "react";
import { CornerUpLeft, Flag } from "lucide-react";
import { useWorkspace } from "@/components/api/workspace-context";
import { STATUS_LOOKS } from "@/components/ticket/status-labels";
import { VerificationMark } from "@/components/ticket/verification-mark";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TicketListItemDto } from "@/lib/tickets/schemas";
import { DeskLink } from "./desk-link";
import { ticketPath } from "./desk-route";

type TicketRowProps = { ticket: TicketListItemDto; view: string; current: boolean };

/** One ticket of the list. Emphasis (dot, weight) means: the customer waits for us. */
export function TicketRow({ ticket, view, current }: TicketRowProps) {
  const { slug } = useWorkspace();
  const waiting = ticket.waitingSince !== null;
  return (
    <li className="border-b border-line [contain-intrinsic-size:auto_5.75rem] [content-visibility:auto]">
      <DeskLink
        href={ticketPath(slug, ticket.number, view)}
        data-ticket-row={ticket.number}
        aria-current={current ? "true" : undefined}
        onFocus={scrollIntoReach}
        className={cn(
          "relative flex flex-col gap-0.5 py-2.5 pr-4 pl-6 hover:bg-subtle",
          "focus-visible:-outline-offset-2",
          current && "bg-selected hover:bg-selected",
        )}
      >
        {waiting && (
          <span aria-hidden className="absolute top-[1.0625rem] left-2.5 size-2 rounded-full bg-accent" />
        )}
        <span className="flex h-5 items-center gap-1.5">
          <span className={cn("truncate text-sm", waiting ? "font-semibold" : "font-medium")}>
            {ticket.requester.name || ticket.requester.email}
          </span>
          <VerificationMark verification={ticket.verification} />
          <RelativeTime value={ticket.lastMessageAt} compact className="ml-auto pl-1 text-xs text-muted" />
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
        {waiting && <span className="sr-only">Waits for an answer</span>}
      </DeskLink>
    </li>
  );
}

function RowFacts({ ticket }: { ticket: TicketListItemDto }) {
  const status = STATUS_LOOKS[ticket.status];
  const pressing = ticket.priority === "high" || ticket.priority === "urgent";
  return (
    <span className="flex shrink-0 items-center gap-1.5">
      {pressing && (
        <span title={`Priority: ${ticket.priority}`} className="text-danger">
          <Flag aria-hidden className="size-3.5" />
          <span className="sr-only">Priority: {ticket.priority}</span>
        </span>
      )}
      {ticket.status !== "open" && <Badge tone={status.tone}>{status.label}</Badge>}
      {ticket.assignee && (
        <span title={`Assigned to ${ticket.assignee.name}`}>
          <Avatar name={ticket.assignee.name} size="sm" className="size-5 text-[0.5625rem]" />
          <span className="sr-only">Assigned to {ticket.assignee.name}</span>
        </span>
      )}
    </span>
  );
}

function scrollIntoReach(event: FocusEvent<HTMLElement>) {
  event.currentTarget.scrollIntoView({ block: "nearest" });
}
