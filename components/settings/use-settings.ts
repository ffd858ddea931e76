"use client";

import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import { settingsPath } from "./settings-path";
import type { SettingsPage } from "./settings-path";

/** The inbox caches categories under the same key, in the same shape. */
export function settingsKey(slug: string, page: SettingsPage) {
  return page === "categories" ? queryKeys.categories(slug) : ([slug, "settings", page] as const);
}

/** Loads a settings page's data. */
export function useSettings<Dto>(page: SettingsPage) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: settingsKey(slug, page),
    queryFn: () => request<Dto>(settingsPath(slug, page)),
    // Settings have no live events: refetch whenever the page gets the focus.
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}
