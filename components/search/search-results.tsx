"use client";

import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { SearchX } from "lucide-react";
import { errorMessage } from "@/components/lib/request";
import { LoadMore } from "@/components/list/load-more";
import { useSelection } from "@/components/list/selection";
import { registerList } from "@/components/list/shown-list";
import { FailedList, LoadingList } from "@/components/list/ticket-list-states";
import { EmptyState } from "@/components/ui/empty-state";
import type { SearchHitDto } from "@/lib/tickets/search/schemas";
import { SearchRow } from "./search-row";
import { useHitRows } from "./use-hit-rows";
import { useSearch } from "./use-search";

type SearchResultsProps = { query: string; view: string; current: number | null };

/** A query's results, with its problems above them. */
export function SearchResults({ query, view, current }: SearchResultsProps) {
  const search = useSearch(query);
  if (search.isPending) return <LoadingList />;
  if (!search.data)
    return <FailedList message={errorMessage(search.error)} onRetry={() => void search.refetch()} />;
  const pages = search.data.pages;
  const hits = uniqueHits(pages.flatMap(({ items }) => items));
  return (
    <div aria-busy={search.isPlaceholderData} className="flex min-h-0 flex-1 flex-col">
      <Remarks problems={pages[0]?.problems ?? []} isSimilar={pages[0]?.isSimilar ?? false} />
      {hits.length === 0 ? (
        <NothingFound />
      ) : (
        <Hits
          key={query}
          hits={hits}
          view={view}
          current={current}
          more={
            search.hasNextPage && !search.isPlaceholderData ? (
              <LoadMore
                pending={search.isFetchingNextPage}
                error={search.isFetchNextPageError ? search.error : null}
                onLoad={() => void search.fetchNextPage()}
              />
            ) : null
          }
        />
      )}
      <p role="status" className="sr-only">
        {search.isPlaceholderData ? "Searching…" : describe(hits.length, search.hasNextPage)}
      </p>
    </div>
  );
}

/** A ticket that got a message between two pages is in both. */
const uniqueHits = (hits: SearchHitDto[]) =>
  [...new Map(hits.toReversed().map((hit) => [hit.ticket.id, hit])).values()].reverse();

const describe = (count: number, more: boolean) =>
  count === 0
    ? "No results"
    : `${count}${more ? "+" : ""} ${count === 1 && !more ? "ticket" : "tickets"} found`;

function Remarks({ problems, isSimilar }: { problems: string[]; isSimilar: boolean }) {
  if (problems.length === 0 && !isSimilar) return null;
  return (
    <div role="note" className="flex flex-col gap-1 border-b border-line bg-warning-soft px-4 py-2 text-sm">
      {problems.map((problem) => (
        <p key={problem} className="wrap-anywhere text-warning">
          {problem}
        </p>
      ))}
      {isSimilar && <p className="text-warning">No exact matches. Showing customers with similar names.</p>}
    </div>
  );
}

function NothingFound() {
  return (
    <EmptyState icon={<SearchX />} title="No results" className="pt-16">
      No tickets match all these words. Remove a word or filter.
    </EmptyState>
  );
}

type HitsProps = { hits: SearchHitDto[]; view: string; current: number | null; more: ReactNode };

function Hits({ hits, view, current, more }: HitsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, keep } = useHitRows(hits, scroller);
  const selected = useSelection();
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [view]);
  useEffect(
    () =>
      registerList({
        numbers: () => hits.map(({ ticket }) => ticket.number),
        focus: (number) => {
          rows.scrollToIndex(hits.findIndex(({ ticket }) => ticket.number === number));
          requestAnimationFrame(() =>
            scroller.current?.querySelector<HTMLElement>(`[data-ticket-row="${number}"]`)?.focus(),
          );
        },
      }),
    [hits, rows],
  );
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <ul aria-label="Search results" className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const hit = hits[row.index];
          return (
            hit && (
              <li
                key={row.key}
                ref={rows.measureElement}
                data-index={row.index}
                aria-setsize={more ? -1 : hits.length}
                aria-posinset={row.index + 1}
                onFocus={() => keep(hit.ticket.id)}
                className="group/row absolute inset-x-0 top-0"
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <SearchRow
                  hit={hit}
                  view={view}
                  current={isCurrent(hit, current)}
                  selected={selected.has(hit.ticket.number)}
                  selecting={selected.size > 0}
                />
              </li>
            )
          );
        })}
      </ul>
      {more}
    </div>
  );
}

const isCurrent = ({ ticket }: SearchHitDto, current: number | null) =>
  current !== null && (ticket.mergedInto ?? ticket.number) === current;
