"use client";

import { errorMessage } from "@/components/api/request";
import { useTicketList } from "@/components/api/use-ticket-list";
import { useViewLabel } from "@/components/shell/use-views";
import { useCounts } from "@/components/api/use-workspace-data";
import { LoadMore } from "./load-more";
import { EmptyList, FailedList, LoadingList } from "./ticket-list-states";
import { TicketRow } from "./ticket-row";

type TicketListPaneProps = { view: string; current: number | null };

/** The middle pane: the tickets of a view. */
export function TicketListPane({ view, current }: TicketListPaneProps) {
  const label = useViewLabel(view);
  const count = useCounts().data?.[view];
  return (
    <section aria-labelledby="list-title" className="flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4">
        <h1 id="list-title" className="truncate text-base font-semibold">
          {label}
        </h1>
        {count !== undefined && <span className="text-sm text-muted tabular-nums">{count}</span>}
      </header>
      <div key={view} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Tickets view={view} current={current} />
      </div>
    </section>
  );
}

function Tickets({ view, current }: TicketListPaneProps) {
  const list = useTicketList(view);
  if (list.isPending) return <LoadingList />;
  if (!list.data)
    return <FailedList message={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  if (list.data.items.length === 0 && list.data.nextCursor === null) return <EmptyList view={view} />;
  return (
    <>
      <ul aria-label="Tickets">
        {list.data.items.map((ticket) => (
          <TicketRow key={ticket.id} ticket={ticket} view={view} current={ticket.number === current} />
        ))}
      </ul>
      {list.data.nextCursor !== null && (
        <LoadMore pending={list.isLoadingMore} error={list.loadMoreError} onLoad={list.loadMore} />
      )}
    </>
  );
}
