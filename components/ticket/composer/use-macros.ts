"use client";

import { useQuery } from "@tanstack/react-query";
import type { MacroDto } from "@/lib/tickets/macros/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

/** The agent's macros. @param wanted fetch them, once they are needed */
export function useMacros(wanted = true) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.macros(slug),
    queryFn: ({ signal }) => request<{ items: MacroDto[] }>(apiPath(slug, "/macros"), { signal }),
    select: (answer) => answer.items,
    enabled: wanted,
  });
}
