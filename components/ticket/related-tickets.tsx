"use client";

import { Link2Off, Undo2 } from "lucide-react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { InboxLink } from "@/components/lib/inbox-link";
import { ticketPath } from "@/components/lib/inbox-route";
import { IconButton } from "@/components/ui/icon-button";
import type { RelatedTicketDto } from "@/lib/tickets/timeline/schemas";
import { StatusDot } from "@/components/ticket/actions/status-dot";
import { useTicketMerge } from "@/components/ticket/merge/use-ticket-merge";
import { labelOf } from "@/lib/tickets/model/labels";

type RelatedTicketsProps = { number: number; related: readonly RelatedTicketDto[]; view: string };

/** Merged and linked tickets; nothing when there are none. */
export function RelatedTickets({ number, related, view }: RelatedTicketsProps) {
  const { slug } = useWorkspace();
  const { link, separate } = useTicketMerge(number);
  if (related.length === 0) return null;
  return (
    <section aria-label="Related tickets" className="flex flex-col gap-1">
      <h4 className="text-xs font-medium text-muted">Related tickets</h4>
      <ul className="flex flex-col">
        {related.map((other) => (
          <li key={other.number} className="flex min-h-8 items-center gap-2">
            {other.mergeId === null ? (
              <InboxLink
                href={ticketPath(slug, other.number, view)}
                className="flex min-w-0 flex-1 items-center gap-2 rounded hover:underline"
              >
                <StatusDot status={other.status} />
                <span className="sr-only">{labelOf("status", other.status)}: </span>
                <span className="truncate">{other.subject}</span>
                <span className="text-xs text-muted tabular-nums">#{other.number}</span>
              </InboxLink>
            ) : (
              <p className="flex min-w-0 flex-1 items-center gap-2">
                <span className="truncate">{other.subject}</span>
                <span className="shrink-0 text-xs text-muted tabular-nums">#{other.number}, merged</span>
              </p>
            )}
            {other.mergeId === null ? (
              <IconButton
                size="sm"
                label={`Remove link to #${other.number}`}
                onClick={() => link.mutate({ other: other.number, isLinked: false })}
              >
                <Link2Off aria-hidden />
              </IconButton>
            ) : (
              <IconButton
                size="sm"
                label={`Undo merge of #${other.number}`}
                onClick={() => separate.mutate({ id: other.mergeId ?? "" })}
              >
                <Undo2 aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
