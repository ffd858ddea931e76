"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { NotificationsDto, ReadInput } from "@/lib/tickets/notifications/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

/** The newest notifications and the unread count. */
export function useNotifications() {
  const { slug } = useWorkspace();
  return useQuery({
    queryKey: queryKeys.notifications(slug),
    queryFn: ({ signal }) => request<NotificationsDto>(apiPath(slug, "/notifications"), { signal }),
  });
}

/** Marks as read, optimistically. */
export function useMarkRead() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const queryKey = queryKeys.notifications(slug);
  return useMutation({
    mutationFn: (which: ReadInput) =>
      request<void>(apiPath(slug, "/notifications/read"), { method: "POST", body: which }),
    onMutate: async (which) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData<NotificationsDto>(queryKey, (old) => old && withRead(old, which));
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey });
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
    },
  });
}

function withRead(old: NotificationsDto, which: ReadInput): NotificationsDto {
  const isMeant = (item: NotificationsDto["items"][number]) =>
    "all" in which || ("id" in which ? item.id === which.id : item.ticket.number === which.ticket);
  const read = old.items.filter((item) => !item.isRead && isMeant(item)).length;
  return {
    ...old,
    items: old.items.map((item) => (isMeant(item) ? { ...item, isRead: true } : item)),
    unread: "all" in which ? 0 : Math.max(0, old.unread - read),
  };
}
