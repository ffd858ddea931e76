"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/use-toast";
import type { TicketListItemDto } from "@/lib/tickets/schemas";
import type { TicketStatus } from "@/lib/tickets/status";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { keepTicket } from "./keep-ticket";
import { queryKeys } from "./query-keys";
import { errorMessage, request } from "./request";
import { apiPath, useWorkspace } from "./workspace-context";

export type TicketChange =
  | { kind: "status"; status: TicketStatus }
  | { kind: "assign"; assignee: { id: string; name: string } }
  | { kind: "unassign" }
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
    onSettled: () => {
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
      void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    },
  });
}

function send(slug: string, number: number, change: TicketChange): Promise<TicketListItemDto> {
  const path = (rest: string) => apiPath(slug, `/tickets/${number}/${rest}`);
  if (change.kind === "status")
    return request(path("status"), { method: "PUT", body: { status: change.status } });
  if (change.kind === "hold") return request(path("hold"), { method: "POST" });
  if (change.kind === "release") return request(path("hold"), { method: "DELETE" });
  if (change.kind === "unassign") return request(path("assignment"), { method: "DELETE" });
  return request(path("assignment"), { method: "PUT", body: { agentId: change.assignee.id } });
}

function changed(ticket: TicketListItemDto, change: TicketChange): TicketListItemDto {
  if (change.kind === "status") return { ...ticket, status: change.status };
  if (change.kind === "hold" || change.kind === "release")
    return { ...ticket, isHeld: change.kind === "hold" };
  return { ...ticket, assignee: change.kind === "assign" ? change.assignee : null };
}

const FAILURES: Record<TicketChange["kind"], string> = {
  status: "The status was not changed",
  assign: "The assignee was not changed",
  unassign: "The assignee was not changed",
  hold: "The ticket was not put on hold",
  release: "The ticket was not released",
};
