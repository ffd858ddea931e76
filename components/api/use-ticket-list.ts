"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Page, TicketListItemDto } from "@/lib/tickets/schemas";
import { queryKeys } from "./query-keys";
import { request } from "./request";
import type { TicketList } from "./ticket-list";
import { appendPage, mergeFirstPage } from "./ticket-list";
import { apiPath, useWorkspace } from "./workspace-context";

/** A view's tickets, and how to load more of them. */
export function useTicketList(view: string) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const queryKey = queryKeys.ticketList(slug, view);
  const list = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      mergeFirstPage(client.getQueryData<TicketList>(queryKey), await fetchPage(slug, view, null, signal)),
  });
  const more = useMutation({
    mutationKey: queryKey,
    mutationFn: (cursor: string) => fetchPage(slug, view, cursor),
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

function fetchPage(slug: string, view: string, cursor: string | null, signal?: AbortSignal) {
  const query = new URLSearchParams({ view, ...(cursor === null ? {} : { cursor }) });
  return request<Page<TicketListItemDto>>(apiPath(slug, `/tickets?${query}`), signal ? { signal } : {});
}
