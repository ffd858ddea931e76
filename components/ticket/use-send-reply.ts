"use client";

import { useQueryClient } from "@tanstack/react-query";
import { keepTicket } from "@/components/api/keep-ticket";
import { queryKeys } from "@/components/api/query-keys";
import { errorMessage, request } from "@/components/api/request";
import { apiPath, useWorkspace } from "@/components/api/workspace-context";
import type { AttachmentDto } from "@/lib/files/schemas";
import type { TicketListItemDto } from "@/lib/tickets/schemas";
import type { TicketThreadDto, TimelineItem } from "@/lib/timeline/schemas";
import { putOutgoing, removeOutgoing } from "./outbox";
import type { Outgoing } from "./outbox";

const GIVE_UP = 30_000;

type Reply = { number: number; body: string; attachments: AttachmentDto[]; resolve: boolean };
type Sent = { message: TimelineItem; ticket: TicketListItemDto };

/** @returns `send` for a new reply, `retry` for one that failed: with the same key, so that it arrives once. */
export function useSendReply() {
  const { slug, me } = useWorkspace();
  const client = useQueryClient();

  async function deliver(item: Outgoing): Promise<void> {
    putOutgoing({ ...item, state: "sending", error: "" });
    try {
      const { message, ticket } = await post(item);
      removeOutgoing(item.key);
      client.setQueryData<TicketThreadDto>(queryKeys.thread(slug, item.number), (thread) =>
        withMessage(thread, message),
      );
      keepTicket(client, slug, me.agentId, ticket);
    } catch (error) {
      const timedOut = error instanceof DOMException;
      putOutgoing({
        ...item,
        state: "failed",
        error: timedOut ? "There was no answer." : errorMessage(error),
      });
    } finally {
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
    }
  }

  return {
    retry: (item: Outgoing) => void deliver(item),
    send: (reply: Reply) =>
      void deliver({
        ...reply,
        slug,
        agentId: me.agentId,
        key: crypto.randomUUID(),
        state: "sending",
        error: "",
        createdAt: new Date().toISOString(),
      }),
  };
}

function post(item: Outgoing): Promise<Sent> {
  return request<Sent>(apiPath(item.slug, `/tickets/${item.number}/messages`), {
    method: "POST",
    body: {
      body: item.body,
      attachmentIds: item.attachments.map(({ id }) => id),
      status: item.resolve ? "resolved" : "pending",
    },
    idempotencyKey: item.key,
    signal: AbortSignal.timeout(GIVE_UP),
  });
}

function withMessage(
  thread: TicketThreadDto | undefined,
  message: TimelineItem,
): TicketThreadDto | undefined {
  if (!thread || thread.timeline.some((item) => item.id === message.id)) return thread;
  return { ...thread, timeline: [...thread.timeline, message] };
}
