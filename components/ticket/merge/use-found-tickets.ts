"use client";

import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { ownTimeZone } from "@/components/lib/time-zone";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { useDebounced } from "@/components/ui/use-debounced";
import { quoteValue } from "@/lib/tickets/search/format";
import type { SearchPageDto } from "@/lib/tickets/search/schemas";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";

/** `idle`: nothing searchable is typed. */
type Found = {
  tickets: readonly TicketListItemDto[];
  state: "idle" | "searching" | "done" | "failed";
  hasMore: boolean;
  error: string;
  retry: () => void;
};

/**
 * A number alone is that ticket; anything else is a text search, limited to one customer where an email is
 * given.
 */
function ticketQuery(typed: string, from: string | null): string {
  const text = typed.trim();
  const number = /^#?(\d{1,9})$/.exec(text)?.[1];
  if (number !== undefined) return `number:${Number(number)}`;
  if (text.length < 2) return "";
  return from === null ? text : `from:${quoteValue(from)} ${text}`;
}

/**
 * Searches tickets while typing. Results for a previous query are hidden: they could be chosen by mistake.
 */
export function useFoundTickets(typed: string, from: string | null): Found {
  const { slug } = useWorkspace();
  const wanted = ticketQuery(typed, from);
  const query = useDebounced(wanted, 150);
  const search = useQuery({
    queryKey: queryKeys.quickSearch(slug, query),
    queryFn: ({ signal }) => {
      const params = new URLSearchParams({ q: query, timeZone: ownTimeZone() });
      return request<SearchPageDto>(apiPath(slug, `/search?${params}`), { signal });
    },
    enabled: query !== "",
    staleTime: 10_000,
  });
  const page = query === wanted ? search.data : undefined;
  return {
    tickets: page?.items.map(({ ticket }) => ticket) ?? [],
    state: stateOf(wanted, query, search),
    hasMore: page?.nextCursor != null,
    error: errorMessage(search.error),
    retry: () => void search.refetch(),
  };
}

function stateOf(
  wanted: string,
  asked: string,
  { data, isFetching }: { data: unknown; isFetching: boolean },
): Found["state"] {
  if (wanted === "") return "idle";
  if (wanted !== asked) return "searching";
  if (data !== undefined) return "done";
  return isFetching ? "searching" : "failed";
}
