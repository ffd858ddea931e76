"use client";

import { useQuery } from "@tanstack/react-query";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { DryRunDto, HealthDto } from "@/lib/identity/diagnosis/schemas";
import { settingsPath } from "../settings-path";

export const healthKey = (slug: string) => [slug, "health"] as const;

/** Who embeds the portal, and who was refused. */
export function useHealth() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: healthKey(slug),
    queryFn: () => request<HealthDto>(`${settingsPath(slug, "security")}/health`),
    staleTime: 0,
    refetchOnWindowFocus: true,
  });
}

/** Visits that would be refused; asked only while somebody wants to know. */
export function useDryRun(enabled: boolean) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, "dry-run"],
    queryFn: () => request<DryRunDto>(`${settingsPath(slug, "security")}/dry-run`),
    enabled,
    staleTime: 0,
  });
}
