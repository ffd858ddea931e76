"use client";

import { useQuery } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { DryRunDto, HealthDto } from "@/lib/identity/diagnosis/schemas";
import { settingsPath } from "../settings-path";

export const healthKey = (slug: string) => [slug, "health"] as const;

/** Pages that load the portal, and refusals. */
export function useHealth() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: healthKey(slug),
    queryFn: () => request<HealthDto>(`${settingsPath(slug, "security")}/health`),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

/** Fetched only while the dialog is open. */
export function useDryRun(enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, "dry-run"],
    queryFn: () => request<DryRunDto>(`${settingsPath(slug, "security")}/dry-run`),
    enabled,
    staleTime: 0,
  });
}
