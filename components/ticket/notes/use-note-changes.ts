"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { TicketThreadDto, TimelineItem } from "@/lib/tickets/timeline/schemas";
import { withUpdatedItem, withoutItem } from "@/components/lib/thread-cache";

type Edit = { id: string; body: string; version: number };

/** Edits and deletes a ticket's notes. */
export function useNoteChanges(number: number) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const queryKey = queryKeys.thread(slug, number);
  const path = (id: string) => apiPath(slug, `/notes/${id}`);
  const show = (update: (thread: TicketThreadDto | undefined) => TicketThreadDto | undefined) =>
    client.setQueryData<TicketThreadDto>(queryKey, update);
  // Also shows the current version when the edit was refused.
  const onSettled = () => void client.invalidateQueries({ queryKey });

  const edit = useMutation({
    mutationFn: ({ id, ...body }: Edit) => request<TimelineItem>(path(id), { method: "PUT", body }),
    onSuccess: (note) => show((thread) => withUpdatedItem(thread, note)),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (id: string) => request<void>(path(id), { method: "DELETE" }),
    onSuccess: (_, id) => show((thread) => withoutItem(thread, id)),
    onSettled,
  });
  return { edit, remove };
}
