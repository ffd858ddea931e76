"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CreateViewInput, UpdateViewInput, ViewDto } from "@/lib/tickets/views/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { ownTimeZone } from "@/components/lib/time-zone";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

/** The agent's own and the shared views, with their counts. */
export function useSavedViews() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.views(slug),
    queryFn: ({ signal }) => {
      const params = new URLSearchParams({ timeZone: ownTimeZone() });
      return request<{ items: ViewDto[] }>(apiPath(slug, `/views?${params}`), { signal });
    },
    select: (answer) => answer.items,
  });
}

/** The saved view of a path such as `view-{id}`; null if there is none. */
export function useSavedView(view: string): { saved: ViewDto | null; isPending: boolean } {
  const views = useSavedViews();
  const saved = views.data?.find(({ id }) => view === `view-${id}`) ?? null;
  return { saved, isPending: view.startsWith("view-") && views.isPending };
}

type Saving =
  | { kind: "create"; input: CreateViewInput; key: string }
  | { kind: "update"; id: string; input: UpdateViewInput }
  | { kind: "delete"; id: string };

/** Creates, edits or deletes a view, and refetches the lists that show it. */
export function useSaveView() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (saving: Saving): Promise<{ id: string } | undefined> => send(slug, saving),
    onSuccess: async (_, saving) => {
      if (saving.kind === "update") {
        const lists = { queryKey: [...queryKeys.tickets(slug), `view-${saving.id}`] };
        // A different query finds different tickets: drop the old list.
        if (saving.input.query !== undefined) await client.resetQueries(lists);
      }
      await client.invalidateQueries({ queryKey: queryKeys.views(slug) });
    },
  });
}

function send(slug: string, saving: Saving): Promise<{ id: string } | undefined> {
  if (saving.kind === "create")
    return request(apiPath(slug, "/views"), {
      method: "POST",
      body: saving.input,
      idempotencyKey: saving.key,
    });
  const path = apiPath(slug, `/views/${saving.id}`);
  return saving.kind === "update"
    ? request(path, { method: "PATCH", body: saving.input })
    : request(path, { method: "DELETE" });
}
