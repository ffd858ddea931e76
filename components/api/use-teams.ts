"use client";

import { useQuery } from "@tanstack/react-query";
import type { TeamDto } from "@/lib/teams/schemas";
import { request } from "./request";
import { apiPath, useWorkspace } from "./workspace-context";

/** The teams of the workspace by name. */
export function useTeams() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: [slug, "teams"],
    queryFn: ({ signal }) => request<{ items: TeamDto[] }>(apiPath(slug, "/teams"), { signal }),
    select: (answer) => answer.items,
  });
}
