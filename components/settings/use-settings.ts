"use client";

import { useQuery } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import { settingsPath } from "./settings-path";
import type { SettingsPage } from "./settings-path";

/** The inbox keeps the categories under the same name, in the same form. */
export function settingsKey(slug: string, page: SettingsPage) {
  return page === "categories" ? queryKeys.categories(slug) : ([slug, "settings", page] as const);
}

/** Loads what a settings page shows. */
export function useSettings<Dto>(page: SettingsPage) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: settingsKey(slug, page),
    queryFn: () => request<Dto>(settingsPath(slug, page)),
    // No live events about settings: look again whenever somebody looks.
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}
