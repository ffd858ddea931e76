"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { pushUndo } from "@/components/lib/undo-stack";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { ticketPath } from "@/components/lib/inbox-route";
import { useInboxRoute, useGoTo } from "@/components/lib/use-inbox-route";
import { useToast } from "@/components/ui/use-toast";
import type { MergeDto, SplitDto, SplitInput } from "@/lib/tickets/ticket-merging/schemas";

/** Merges, splits and links tickets, with a toast for each. */
export function useTicketMerge(number: number) {
  const context = useMergeContext(number);
  return { ...useMerging(number, context), ...useSplitting(context) };
}

type MergeContext = ReturnType<typeof useMergeContext>;

/** What the mutations share. */
function useMergeContext(number: number) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const goTo = useGoTo();
  const view = useInboxRoute()?.view ?? "all";
  const path = (rest: string) => apiPath(slug, `/tickets/${number}/${rest}`);
  const open = (other: number) => goTo(ticketPath(slug, other, view));
  const onSettled = () => {
    for (const queryKey of [queryKeys.threads(slug), queryKeys.tickets(slug), queryKeys.counts(slug)])
      void client.invalidateQueries({ queryKey });
  };
  const failed = (title: string) => (error: unknown) =>
    toast({ title, description: errorMessage(error), tone: "danger" });
  return { slug, toast, path, open, onSettled, failed };
}

function useMerging(number: number, { slug, toast, path, open, onSettled, failed }: MergeContext) {
  const separate = useMutation({
    mutationFn: ({ id }: { id: string; isUndone?: boolean }) =>
      request<MergeDto>(apiPath(slug, `/merges/${id}`), { method: "DELETE" }),
    onSuccess: (merge, { isUndone }) => {
      toast({ title: `#${merge.number} is a ticket of its own again`, tone: "success", topic: "change" });
      if (isUndone) open(number);
    },
    onError: failed("Couldn’t undo the merge"),
    onSettled,
  });
  const merge = useMutation({
    mutationFn: (into: number) => request<MergeDto>(path("merge"), { method: "POST", body: { into } }),
    onSuccess: ({ id, number: into }) => {
      const onAction = pushUndo({
        slug,
        label: `#${number} merged into #${into}`,
        undo: () => separate.mutate({ id, isUndone: true }),
      });
      toast({
        title: `#${number} is part of #${into} now`,
        tone: "success",
        topic: "change",
        action: { label: "Undo", onAction },
      });
      open(into);
    },
    onError: failed("Couldn’t merge the tickets"),
    onSettled,
  });
  return { merge, separate };
}

function useSplitting({ toast, path, open, onSettled, failed }: MergeContext) {
  const split = useMutation({
    mutationFn: ({ key, ...body }: SplitInput & { key: string }) =>
      request<SplitDto>(path("split"), { method: "POST", body, idempotencyKey: key }),
    onSuccess: (made) => {
      toast({ title: `#${made.number} is a ticket of its own now`, tone: "success" });
      open(made.number);
    },
    onSettled,
  });
  const link = useMutation({
    mutationFn: ({ other, isLinked }: { other: number; isLinked: boolean }) =>
      request<void>(path(`links/${other}`), { method: isLinked ? "PUT" : "DELETE" }),
    onError: failed("Couldn’t change the link"),
    onSettled,
  });
  return { split, link };
}
