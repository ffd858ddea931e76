"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/use-toast";
import type { BulkChangeDto, BulkUndoDto, TicketChange } from "@/lib/tickets/model/schemas";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { pushUndo } from "@/components/lib/undo-stack";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";

export type BulkChange = {
  numbers: number[];
  change: TicketChange;
  /** What happened, for the toast: "resolved" makes "3 tickets resolved" */
  done: string;
  /** The same for all attempts at one change, so that it happens once; generated if missing. */
  key?: string;
};

const tickets = (count: number) => (count === 1 ? "1 ticket" : `${count} tickets`);

/** @returns the change with what is needed to undo it */
const sendBulkChange = (
  slug: string,
  { numbers, change }: Pick<BulkChange, "numbers" | "change">,
  key: string = crypto.randomUUID(),
) =>
  request<BulkChangeDto>(apiPath(slug, "/bulk-changes"), {
    method: "POST",
    body: { numbers, change },
    idempotencyKey: key,
  });

/** @returns registers an undoable change and returns the toast's action for it */
export function useUndoable(): (id: string, label: string) => { label: string; onAction: () => void } {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const undo = useMutation({
    mutationFn: (id: string) =>
      request<BulkUndoDto>(apiPath(slug, `/bulk-changes/${id}`), { method: "DELETE" }),
    onSuccess: ({ restored, kept }) =>
      toast({
        title: restored === 0 ? "Nothing left to undo" : `Undone for ${tickets(restored)}`,
        topic: "change",
        ...(kept > 0 && { description: `${tickets(kept)} changed since then and weren’t restored.` }),
        tone: restored === 0 ? "neutral" : "success",
      }),
    onError: (error) => toast({ title: "Couldn’t undo", description: errorMessage(error), tone: "danger" }),
    // Lists are updated live, ticket by ticket.
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.counts(slug) }),
  });
  return (id, label) => ({
    label: "Undo",
    onAction: pushUndo({ slug, label, undo: () => undo.mutate(id) }),
  });
}

/** Changes many tickets at once, with a toast that offers to undo it. */
export function useBulkChange() {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const undoable = useUndoable();
  return useMutation({
    mutationFn: ({ numbers, change, key }: BulkChange) => sendBulkChange(slug, { numbers, change }, key),
    onSuccess: ({ id, changed, unchanged }, { done, numbers: [number, ...others] }) => {
      const what = others.length === 0 ? `#${number}` : tickets(changed);
      const title = changed === 0 ? "Nothing changed" : `${what} ${done}`;
      toast({
        title,
        ...(unchanged > 0 && { description: `${tickets(unchanged)} weren’t changed.` }),
        tone: changed > 0 ? "success" : "neutral",
        topic: "change",
        ...(changed > 0 && { action: undoable(id, title) }),
      });
    },
    onError: (error) =>
      toast({ title: "Couldn’t make the change", description: errorMessage(error), tone: "danger" }),
    onSettled: (_result, _error, { change }) => {
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
      if (change.addTags) void client.invalidateQueries({ queryKey: queryKeys.tags(slug) });
    },
  });
}
