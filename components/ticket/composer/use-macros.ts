"use client";

import { useQuery } from "@tanstack/react-query";
import type { MacroDto } from "@/lib/tickets/macros/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

/** The macros that the agent can use. @param wanted fetched as soon as somebody looks for one */
export function useMacros(wanted = true) {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.macros(slug),
    queryFn: ({ signal }) => request<{ items: MacroDto[] }>(apiPath(slug, "/macros"), { signal }),
    select: (answer) => answer.items,
    enabled: wanted,
  });
}
