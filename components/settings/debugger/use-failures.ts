"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { FailureDto, FailurePage } from "@/lib/identity/diagnosis/schemas";
import { settingsPath } from "../settings-path";

/** The refused visits, newest first, page by page. */
export function useFailures() {
  const { slug } = useWorkspace();
  const path = `${settingsPath(slug, "security")}/failures`;
  return useInfiniteQuery({
    queryKey: [slug, "failures"],
    queryFn: ({ pageParam }) => request<FailurePage>(pageParam ? `${path}?cursor=${pageParam}` : path),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

/** One refused visit, which never changes. */
export function useFailure(id: string) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, "failure", id],
    queryFn: () => request<FailureDto>(`${settingsPath(slug, "security")}/failures/${id}`),
    staleTime: Infinity,
  });
}
