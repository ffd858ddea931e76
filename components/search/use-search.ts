"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { ownTimeZone } from "@/components/lib/time-zone";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { SearchPageDto } from "@/lib/tickets/search/schemas";

/** What a query finds, page after page; what was found before stays until the new list is there. */
export function useSearch(query: string) {
  const { slug } = useWorkspace();
  return useInfiniteQuery({
    queryKey: queryKeys.search(slug, query),
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ q: query, timeZone: ownTimeZone() });
      if (pageParam !== null) params.set("cursor", pageParam);
      return request<SearchPageDto>(apiPath(slug, `/search?${params}`), { signal });
    },
    getNextPageParam: (page) => page.nextCursor,
    enabled: query !== "",
    placeholderData: keepPreviousData,
    // A list like this is asked for again each time it is opened: nothing keeps it current meanwhile.
    staleTime: 0,
  });
}
