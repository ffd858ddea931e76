"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cacheTicket } from "@/components/list/cache-ticket";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { useToast } from "@/components/ui/use-toast";
import type { QueuedReplyDto } from "@/lib/tickets/queued-replies/schemas";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import type { TicketThreadDto, TimelineItem } from "@/lib/tickets/timeline/schemas";
import { withMessage, withoutQueuedReply } from "@/components/lib/thread-cache";

type Sent = { message: TimelineItem; ticket: TicketListItemDto };

/**
 * An author's actions on a queued reply.
 * @param onBack called after an undo: the server has put the reply into the draft
 */
export function useQueuedReplies(number: number, onBack: () => void) {
  const { slug, me } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const queryKey = queryKeys.thread(slug, number);
  const change = (update: (thread: TicketThreadDto | undefined) => TicketThreadDto | undefined) =>
    client.setQueryData<TicketThreadDto>(queryKey, update);
  const onError = (title: string) => (error: unknown) => {
    toast({ title, description: errorMessage(error), tone: "danger" });
    void client.invalidateQueries({ queryKey });
  };

  const undo = useMutation({
    mutationFn: ({ id }: QueuedReplyDto) =>
      request(apiPath(slug, `/queued-replies/${id}`), { method: "DELETE" }),
    onSuccess: (_, reply) => {
      change((thread) => withoutQueuedReply(thread, reply.id));
      onBack();
    },
    onError: onError("Couldn’t undo sending"),
  });
  const dispatch = useMutation({
    mutationFn: ({ id }: QueuedReplyDto) =>
      request<Sent>(apiPath(slug, `/queued-replies/${id}/dispatch`), { method: "POST" }),
    onSuccess: ({ message, ticket }, reply) => {
      change((thread) => withMessage(withoutQueuedReply(thread, reply.id), message));
      cacheTicket(client, slug, me.agentId, ticket);
    },
    onError: onError("Couldn’t send the reply"),
  });
  return {
    undo: (reply: QueuedReplyDto) => undo.mutate(reply),
    dispatch: (reply: QueuedReplyDto) => dispatch.mutate(reply),
    isBusy: undo.isPending || dispatch.isPending,
  };
}
