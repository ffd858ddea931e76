"use client";

import { useQueryClient } from "@tanstack/react-query";
import { cacheTicket } from "@/components/list/cache-ticket";
import { queryKeys } from "@/components/lib/query-keys";
import { ApiError, errorMessage, request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import type { QueuedReplyDto } from "@/lib/tickets/queued-replies/schemas";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import type { TicketThreadDto, TimelineItem } from "@/lib/tickets/timeline/schemas";
import { putOutgoing, removeOutgoing } from "./outbox";
import type { Outgoing } from "./outbox";
import { withMessage, withQueuedReply } from "@/components/lib/thread-cache";

const GIVE_UP = 30_000;

export type Reply = Pick<
  Outgoing,
  "number" | "body" | "attachments" | "effects" | "sendAt" | "undoSeconds" | "seen" | "draftAt"
>;
type Sent = { message: TimelineItem; ticket: TicketListItemDto } | { queued: QueuedReplyDto };

/** @returns `send` for a new reply, `retry` for a failed one, with the same key so that it arrives once */
export function useSendReply() {
  const { slug, me } = useWorkspace();
  const client = useQueryClient();

  async function deliver(item: Outgoing): Promise<void> {
    putOutgoing({ ...item, state: "sending", error: "" });
    const queryKey = queryKeys.thread(slug, item.number);
    try {
      const sent = await post(item);
      removeOutgoing(item.key);
      client.setQueryData<TicketThreadDto>(queryKey, (thread) =>
        "queued" in sent ? withQueuedReply(thread, sent.queued) : withMessage(thread, sent.message),
      );
      if ("ticket" in sent) cacheTicket(client, slug, me.agentId, sent.ticket);
    } catch (error) {
      putOutgoing({ ...item, ...failure(error) });
      void client.invalidateQueries({ queryKey });
    } finally {
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
    }
  }

  return {
    retry: (item: Outgoing) => void deliver(item),
    sendAnyway: (item: Outgoing) => void deliver({ ...item, seen: null }),
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

function failure(error: unknown): Pick<Outgoing, "state" | "error"> {
  const state = error instanceof ApiError && error.code === "ticket_changed" ? "changed" : "failed";
  return {
    state,
    error: error instanceof DOMException ? "No response from the server." : errorMessage(error),
  };
}

function post(item: Outgoing): Promise<Sent> {
  const { body, effects, sendAt, undoSeconds, seen, draftAt } = item;
  return request<Sent>(apiPath(item.slug, `/tickets/${item.number}/messages`), {
    method: "POST",
    body: {
      body,
      attachmentIds: item.attachments.map(({ id }) => id),
      effects,
      ...(sendAt ? { sendAt } : { undoSeconds }),
      draftAt,
      ...(seen !== null && { seen: { eventSeq: seen } }),
    },
    idempotencyKey: item.key,
    signal: AbortSignal.timeout(GIVE_UP),
  });
}
