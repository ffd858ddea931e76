"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { ownTimeZone } from "@/components/lib/time-zone";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { SearchPageDto } from "@/lib/tickets/search/schemas";

/** A query's results, page by page; previous results stay until the new ones arrive. */
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
    // Refetched each time it is opened: nothing keeps it up to date meanwhile.
    staleTime: 0,
  });
}
