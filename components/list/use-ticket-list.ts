"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Page, TicketListItemDto } from "@/lib/tickets/model/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import type { ListName, TicketList } from "./list-cache";
import { appendPage, mergeFirstPage } from "./list-cache";
import { ownTimeZone } from "@/components/lib/time-zone";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

/** A list's tickets, and how to load more. */
export function useTicketList({ view, sort }: ListName) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const queryKey = queryKeys.ticketList(slug, view, sort);
  const list = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const fresh = await fetchTickets(slug, { view, sort }, {}, signal);
      return mergeFirstPage(client.getQueryData<TicketList>(queryKey), fresh, { view, sort });
    },
  });
  const more = useMutation({
    mutationKey: queryKey,
    mutationFn: (cursor: string) => fetchTickets(slug, { view, sort }, { cursor }),
    onSuccess: (next) =>
      client.setQueryData<TicketList>(queryKey, (old) => (old ? appendPage(old, next) : next)),
  });
  const cursor = list.data?.nextCursor ?? null;
  return {
    ...list,
    isLoadingMore: more.isPending,
    loadMoreError: more.error,
    loadMore: () => {
      if (cursor !== null && !more.isPending) more.mutate(cursor);
    },
  };
}

/** A page of a list, or with `numbers` those tickets that are in it. */
export function fetchTickets(
  slug: string,
  name: ListName,
  which: { cursor: string } | { numbers: number[] } | object,
  signal?: AbortSignal,
): Promise<Page<TicketListItemDto>> {
  const query = new URLSearchParams({ ...name });
  // Only saved views can have date filters.
  if (name.view.startsWith("view-")) query.set("timeZone", ownTimeZone());
  for (const [key, value] of Object.entries(which)) query.set(key, String(value));
  return request(apiPath(slug, `/tickets?${query}`), signal ? { signal } : {});
}
