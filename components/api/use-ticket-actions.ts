"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/use-toast";
import type { CategoryDto } from "@/lib/categories/schemas";
import type { TicketListItemDto } from "@/lib/tickets/schemas";
import { isActive } from "@/lib/tickets/status";
import type { Priority, TicketStatus } from "@/lib/tickets/status";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { keepTicket } from "./keep-ticket";
import { queryKeys } from "./query-keys";
import { errorMessage, request } from "./request";
import { apiPath, useWorkspace } from "./workspace-context";

type Named = { id: string; name: string };

export type TicketChange =
  | { kind: "status"; status: TicketStatus }
  | { kind: "priority"; priority: Priority }
  | { kind: "assign"; assignee: Named | null }
  | { kind: "team"; team: Named | null }
  | { kind: "category"; category: CategoryDto | null }
  | { kind: "subject"; subject: string }
  /** By name; a new one is made. */
  | { kind: "tag" | "untag"; tag: string }
  /** Until an ISO time, or (null) until the customer answers. */
  | { kind: "snooze"; until: string | null }
  | { kind: "wake" }
  | { kind: "hold" }
  | { kind: "release" };

/** Changes a ticket at once on the screen, then on the server; puts it back and says so when that fails. */
export function useTicketActions(number: number) {
  const { slug, me } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const current = () => client.getQueryData<TicketThreadDto>(queryKeys.thread(slug, number))?.ticket;

  return useMutation({
    mutationFn: (change: TicketChange) => send(slug, number, change),
    onMutate: (change) => {
      const before = current();
      if (before) keepTicket(client, slug, me.agentId, changed(before, change));
      return { before };
    },
    onSuccess: (ticket) => keepTicket(client, slug, me.agentId, ticket),
    onError: (error, change, context) => {
      if (context?.before) keepTicket(client, slug, me.agentId, context.before);
      toast({ title: FAILURES[change.kind], description: errorMessage(error), tone: "danger" });
    },
    onSettled: (_ticket, _error, change) => {
      if (change.kind === "tag") void client.invalidateQueries({ queryKey: queryKeys.tags(slug) });
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
      void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    },
  });
}

type Call = { path: string; method: "POST" | "PUT" | "DELETE"; body?: unknown };

function callFor(change: TicketChange): Call {
  switch (change.kind) {
    case "status":
      return { path: "status", method: "PUT", body: { status: change.status } };
    case "priority":
      return { path: "priority", method: "PUT", body: { priority: change.priority } };
    case "assign":
      return { path: "assignment", method: "PUT", body: { agentId: change.assignee?.id ?? null } };
    case "team":
      return { path: "assignment", method: "PUT", body: { teamId: change.team?.id ?? null } };
    case "category":
      return { path: "category", method: "PUT", body: { categoryId: change.category?.id ?? null } };
    case "subject":
      return { path: "subject", method: "PUT", body: { subject: change.subject } };
    case "tag":
      return { path: "tags", method: "PUT", body: { add: [change.tag] } };
    case "untag":
      return { path: "tags", method: "PUT", body: { remove: [change.tag] } };
    case "snooze":
      return { path: "snooze", method: "PUT", body: { until: change.until } };
    case "wake":
      return { path: "snooze", method: "DELETE" };
    case "hold":
      return { path: "hold", method: "POST" };
    case "release":
      return { path: "hold", method: "DELETE" };
  }
}

function send(slug: string, number: number, change: TicketChange): Promise<TicketListItemDto> {
  const { path, ...options } = callFor(change);
  return request(apiPath(slug, `/tickets/${number}/${path}`), options);
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

/** What is done with does not sleep. */
const withStatus = (ticket: TicketListItemDto, status: TicketStatus): TicketListItemDto => ({
  ...ticket,
  status,
  snooze: isActive(status) ? ticket.snooze : null,
});

const FAILURES: Record<TicketChange["kind"], string> = {
  status: "The status was not changed",
  priority: "The priority was not changed",
  assign: "The assignee was not changed",
  team: "The team was not changed",
  category: "The category was not changed",
  subject: "The subject was not changed",
  tag: "The tag was not added",
  untag: "The tag was not removed",
  snooze: "The ticket was not snoozed",
  wake: "The snooze was not ended",
  hold: "The ticket was not put on hold",
  release: "The ticket was not released",
};
