"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/use-toast";
import type { CategoryDto } from "@/lib/workspace/categories/schemas";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { isActive } from "@/lib/tickets/model/status";
import type { Priority, TicketStatus } from "@/lib/tickets/model/status";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { asBulkChange } from "./as-bulk-change";
import { cacheTicket } from "@/components/list/cache-ticket";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { sendBulkChange, useUndoable } from "./use-bulk-change";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

type Named = { id: string; name: string };

export type TicketChange =
  | { kind: "status"; status: TicketStatus }
  | { kind: "priority"; priority: Priority }
  | { kind: "assign"; assignee: Named | null }
  | { kind: "team"; team: Named | null }
  | { kind: "category"; category: CategoryDto | null }
  | { kind: "subject"; subject: string }
  /** By name; created if new. */
  | { kind: "tag"; tag: string }
  | { kind: "untag"; tag: string }
  /** Until an ISO time, or until the customer replies (null). */
  | { kind: "snooze"; until: string | null }
  | { kind: "wake" }
  | { kind: "hold" }
  | { kind: "release" };

/** Changes that are visible where they are made; they need no toast and can be undone by shortcut. */
const QUIET: TicketChange["kind"][] = ["tag", "untag"];

/**
 * Changes a ticket optimistically, and rolls back with a toast on failure. Offers to undo what can be undone.
 */
export function useTicketActions(number: number) {
  const { slug, me } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const undoable = useUndoable();
  const current = () => client.getQueryData<TicketThreadDto>(queryKeys.thread(slug, number))?.ticket;

  return useMutation({
    mutationFn: (change: TicketChange) => send(slug, number, change),
    onMutate: (change) => {
      const before = current();
      if (before) cacheTicket(client, slug, me.agentId, changed(before, change));
      return { before };
    },
    onSuccess: ({ ticket, undo }, { kind }) => {
      if (ticket) cacheTicket(client, slug, me.agentId, ticket);
      if (!undo) return;
      const title = `#${number} ${undo.done}`;
      const action = undoable(undo.id, title);
      if (!QUIET.includes(kind)) toast({ title, tone: "success", topic: "change", action });
    },
    onError: (error, change, context) => {
      if (context?.before) cacheTicket(client, slug, me.agentId, context.before);
      toast({ title: FAILURES[change.kind], description: errorMessage(error), tone: "danger" });
    },
    onSettled: (_ticket, _error, change) => {
      if (change.kind === "tag") void client.invalidateQueries({ queryKey: queryKeys.tags(slug) });
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
      void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    },
  });
}

/** `ticket`: the updated ticket. `undo`: what is needed to undo the change, and what it did. */
type Sent = { ticket?: TicketListItemDto; undo?: { id: string; done: string } };

async function send(slug: string, number: number, change: TicketChange): Promise<Sent> {
  if (change.kind === "hold" || change.kind === "release") {
    const method = change.kind === "hold" ? "POST" : "DELETE";
    return { ticket: await request<TicketListItemDto>(apiPath(slug, `/tickets/${number}/hold`), { method }) };
  }
  if (change.kind === "subject") {
    const body = { subject: change.subject };
    return {
      ticket: await request<TicketListItemDto>(apiPath(slug, `/tickets/${number}/subject`), {
        method: "PUT",
        body,
      }),
    };
  }
  const bulk = asBulkChange(change);
  const { id, changed } = await sendBulkChange(slug, { numbers: [number], change: bulk.change });
  return changed > 0 ? { undo: { id, done: bulk.done } } : {};
}

function changed(ticket: TicketListItemDto, change: TicketChange): TicketListItemDto {
  const without = (name: string) =>
    ticket.tags.filter((tag) => tag.name.toLowerCase() !== name.toLowerCase());
  switch (change.kind) {
    case "status":
      return withStatus(ticket, change.status);
    case "priority":
      return { ...ticket, priority: change.priority };
    case "assign":
      return { ...ticket, assignee: change.assignee };
    case "team":
      return { ...ticket, team: change.team };
    case "category":
      return { ...ticket, category: change.category };
    case "subject":
      return { ...ticket, subject: change.subject };
    case "tag":
      return { ...ticket, tags: [...without(change.tag), { id: change.tag, name: change.tag }] };
    case "untag":
      return { ...ticket, tags: without(change.tag) };
    case "snooze":
      return { ...ticket, snooze: { until: change.until } };
    case "wake":
      return { ...ticket, snooze: null };
    case "hold":
      return { ...ticket, isHeld: true };
    case "release":
      return { ...ticket, isHeld: false };
  }
}

/** Resolved and closed tickets can't be snoozed. */
const withStatus = (ticket: TicketListItemDto, status: TicketStatus): TicketListItemDto => ({
  ...ticket,
  status,
  snooze: isActive(status) ? ticket.snooze : null,
});

const FAILURES: Record<TicketChange["kind"], string> = {
  status: "Couldn’t change the status",
  priority: "Couldn’t change the priority",
  assign: "Couldn’t change the assignee",
  team: "Couldn’t change the team",
  category: "Couldn’t change the category",
  subject: "Couldn’t change the subject",
  tag: "Couldn’t add the tag",
  untag: "Couldn’t remove the tag",
  snooze: "Couldn’t snooze the ticket",
  wake: "Couldn’t unsnooze the ticket",
  hold: "Couldn’t put the ticket on hold",
  release: "Couldn’t release the ticket",
};
