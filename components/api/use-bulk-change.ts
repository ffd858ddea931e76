"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/use-toast";
import type { BulkChangeDto, BulkChangeInput, BulkUndoDto } from "@/lib/bulk/schemas";
import { queryKeys } from "./query-keys";
import { errorMessage, request } from "./request";
import { apiPath, useWorkspace } from "./workspace-context";

export type BulkChange = BulkChangeInput & {
  /** What has happened, for the toast, for example "resolved": "3 tickets resolved" */
  done: string;
};

const tickets = (count: number) => (count === 1 ? "1 ticket" : `${count} tickets`);

/** Changes many tickets at once, says how many, and offers to undo it. */
export function useBulkChange() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  // The lists learn of it live, ticket by ticket.
  const refresh = () => void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
  const undo = useMutation({
    mutationFn: (id: string) =>
      request<BulkUndoDto>(apiPath(slug, `/bulk-changes/${id}`), { method: "DELETE" }),
    onSuccess: ({ restored, kept }) =>
      toast({
        title: `Undone for ${tickets(restored)}`,
        ...(kept > 0 && { description: `${tickets(kept)} had changed since, and stayed so.` }),
        tone: "success",
      }),
    onError: (error) =>
      toast({ title: "That was not undone", description: errorMessage(error), tone: "danger" }),
    onSettled: refresh,
  });
  return useMutation({
    mutationFn: ({ numbers, change }: BulkChange) =>
      request<BulkChangeDto>(apiPath(slug, "/bulk-changes"), {
        method: "POST",
        body: { numbers, change },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: ({ id, changed, unchanged }, { done }) =>
      toast({
        title: `${tickets(changed)} ${done}`,
        ...(unchanged > 0 && { description: `${tickets(unchanged)} stayed as before.` }),
        tone: "success",
        ...(changed > 0 && { action: { label: "Undo", onAction: () => undo.mutate(id) } }),
      }),
    onError: (error) =>
      toast({ title: "Nothing was changed", description: errorMessage(error), tone: "danger" }),
    onSettled: refresh,
  });
}
