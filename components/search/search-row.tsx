"use client";

import { GitMerge } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { ticketPath } from "@/components/lib/inbox-route";
import { RowSelect } from "@/components/list/row-select";
import { extendSelection } from "@/components/list/selection";
import { StatusBadge } from "@/components/ticket/actions/status-badge";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SearchHitDto, MarkedText as Pieces } from "@/lib/tickets/search/schemas";

type SearchRowProps = {
  hit: SearchHitDto;
  view: string;
  current: boolean;
  selected: boolean;
  /** Whether checkboxes are shown because something is selected. */
  selecting: boolean;
};

/** A search result with the matching sentence. A merged ticket links to the one that has its messages. */
export function SearchRow({ hit, view, current, selected, selecting }: SearchRowProps) {
  const { slug } = useWorkspace();
  const { ticket, subject } = hit;
  return (
    <>
      <InboxLink
        href={ticketPath(slug, ticket.mergedInto ?? ticket.number, view)}
        data-ticket-row={ticket.number}
        onClick={extendSelection(ticket.number)}
        aria-current={current ? "true" : undefined}
        className={cn(
          "flex flex-col gap-0.5 border-b border-line py-2.5 pr-4 pl-8 hover:bg-subtle focus-visible:-outline-offset-2",
          current && "bg-selected hover:bg-selected",
          selected && "bg-accent-soft hover:bg-accent-soft",
        )}
      >
        <span className="flex h-5 items-center gap-1.5">
          <span className="truncate text-sm font-medium">
            {ticket.requester.name || ticket.requester.email}
          </span>
          <span className="text-xs text-muted tabular-nums">#{ticket.number}</span>
          <RelativeTime value={ticket.lastMessageAt} compact className="ml-auto pl-1 text-xs text-muted" />
        </span>
        <span className="flex items-center gap-1.5">
          <span className="min-w-0 flex-1 truncate text-sm">
            <MarkedText pieces={subject} />
          </span>
          {ticket.mergedInto !== null ? (
            <Badge>
              <GitMerge aria-hidden />
              Merged into #{ticket.mergedInto}
            </Badge>
          ) : (
            <StatusBadge status={ticket.status} />
          )}
        </span>
        <Excerpt hit={hit} />
      </InboxLink>
      <RowSelect ticket={ticket} waiting={false} selected={selected} selecting={selecting} />
    </>
  );
}

const PLACES = { message: "", note: "Note", customer: "Customer", tag: "Tags" };

function Excerpt({ hit: { excerpt, ticket } }: { hit: SearchHitDto }) {
  if (!excerpt) return <span className="truncate text-sm text-muted">{ticket.preview}</span>;
  const place = [PLACES[excerpt.kind], excerpt.author].filter(Boolean).join(" by ");
  return (
    <span className="line-clamp-2 text-sm text-muted">
      {place !== "" && (
        <span
          className={cn(
            "font-medium",
            excerpt.kind === "note" ? "mr-1 rounded-sm bg-warning-soft px-1 text-warning" : "text-text",
          )}
        >
          {place}:{" "}
        </span>
      )}
      <MarkedText pieces={excerpt.text} />
    </span>
  );
}

/** A text with the matches highlighted. */
function MarkedText({ pieces }: { pieces: Pieces }) {
  return pieces.map(({ text, hit }, index) =>
    hit ? (
      <mark key={index} className="rounded-xs bg-mark font-medium text-text">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
