"use client";

import dynamic from "next/dynamic";
import { ApiError, errorMessage } from "@/components/lib/request";
import { useSavedView } from "@/components/search/use-saved-views";
import { useTicketList } from "@/components/list/use-ticket-list";
import { formatTicketCount } from "./use-views";
import { useViewItem } from "./use-views";
import type { Sort } from "@/lib/tickets/model/labels";
import { ListActions } from "@/components/bulk/list-actions";
import { SortButton } from "./sort-button";
import { useSort } from "./sort-store";
import { TicketList } from "./ticket-list";
import { EmptyList, FailedList, LoadingList, NoSuchView } from "@/components/list/ticket-list-states";

/** Menus load after the list, with their buttons. */
const ListMenu = dynamic(() => import("./list-menu").then((module) => module.ListMenu), {
  ssr: false,
  loading: () => <SortButton sort="newest" disabled />,
});

type TicketListPaneProps = { view: string; current: number | null };

/** The middle pane: a view's tickets. */
export function TicketListPane({ view, current }: TicketListPaneProps) {
  const { saved, isPending } = useSavedView(view);
  const item = useViewItem(view);
  const sort = useSort(view, saved?.sort);
  const name = `${view} ${sort}`;
  return (
    <section aria-labelledby="list-title" className="flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-2 pl-4">
        <h1 id="list-title" className="truncate text-base font-semibold">
          {item.label}
        </h1>
        {view !== "mentions" && (
          <span className="text-sm text-muted tabular-nums">{formatTicketCount(item)}</span>
        )}
        <div className="ml-auto flex items-center">
          <ListMenu view={view} name={item.label} sort={sort} saved={saved} />
        </div>
      </header>
      {isPending ? <LoadingList /> : <Tickets key={name} {...{ view, sort, current }} />}
      <ListActions key={`actions ${name}`} current={current} />
    </section>
  );
}

function Tickets({ view, sort, current }: TicketListPaneProps & { sort: Sort }) {
  const list = useTicketList({ view, sort });
  const { count } = useViewItem(view);
  if (list.isPending) return <LoadingList />;
  // Even when it was loaded: someone may have deleted it since.
  if (list.error instanceof ApiError && list.error.status === 404) return <NoSuchView />;
  if (!list.data) {
    return <FailedList message={errorMessage(list.error)} onRetry={() => void list.refetch()} />;
  }
  if (list.data.items.length === 0 && list.data.nextCursor === null) return <EmptyList view={view} />;
  return (
    <TicketList
      name={{ view, sort }}
      list={list.data}
      total={view === "mentions" || view.startsWith("view-") ? undefined : count}
      current={current}
      more={{ pending: list.isLoadingMore, error: list.loadMoreError, onLoad: list.loadMore }}
    />
  );
}
