"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { NotificationsDto } from "@/lib/tickets/notifications/schemas";

/** Older pages, on demand. @param after cursor of the first page; null when there are no more */
export function useOlderNotifications(after: string | null) {
  const { slug } = useWorkspace();
  const query = useInfiniteQuery({
    queryKey: [...queryKeys.notifications(slug), "older", after],
    enabled: false,
    initialPageParam: after,
    queryFn: ({ pageParam, signal }) =>
      request<NotificationsDto>(apiPath(slug, `/notifications?cursor=${pageParam}`), { signal }),
    getNextPageParam: (page) => page.nextCursor,
  });
  const pages = query.data?.pages ?? [];
  return {
    items: pages.flatMap(({ items }) => items),
    more: pages.length === 0 ? after !== null : query.hasNextPage,
    isLoading: query.isFetching,
    load: () => void query.fetchNextPage(),
  };
}
