"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { errorMessage, request } from "@/components/lib/request";
import { apiPath, useWorkspace } from "@/components/lib/workspace-context";
import { cacheTicket } from "@/components/list/cache-ticket";
import { useToast } from "@/components/ui/use-toast";
import type { TicketChangeDto, TicketListItemDto } from "@/lib/tickets/model/schemas";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import { describeEdit, describeFailure, editName, editedTicket, toChange } from "./ticket-edit";
import type { EditName, TicketEdit } from "./ticket-edit";
import { useUndoable } from "./use-bulk-change";

/** Visible where they were made, so they need no toast; the undo key works for them too. */
const QUIET: EditName[] = ["addTag", "removeTag", "subject"];

/** Edits a ticket on the screen at once, then on the server. Reverts and says so when that fails; offers an undo. */
export function useTicketActions(number: number) {
  const { slug, me } = useWorkspace();
  const client = useQueryClient();
  const toast = useToast();
  const undoable = useUndoable();
  const current = () => client.getQueryData<TicketThreadDto>(queryKeys.thread(slug, number))?.ticket;

  return useMutation({
    mutationFn: (edit: TicketEdit) => send(slug, number, edit),
    onMutate: (edit) => {
      const before = current();
      if (before) cacheTicket(client, slug, me.agentId, editedTicket(before, edit));
      return { before };
    },
    onSuccess: ({ ticket, changeId }, edit) => {
      if (ticket) cacheTicket(client, slug, me.agentId, ticket);
      if (!changeId) return;
      const title = `#${number} ${describeEdit(edit)}`;
      const action = undoable(changeId, title);
      if (!QUIET.includes(editName(edit))) toast({ title, tone: "success", topic: "change", action });
    },
    onError: (error, edit, context) => {
      if (context?.before) cacheTicket(client, slug, me.agentId, context.before);
      toast({ title: describeFailure(edit), description: errorMessage(error), tone: "danger" });
    },
    onSettled: (_ticket, _error, edit) => {
      if ("addTag" in edit) void client.invalidateQueries({ queryKey: queryKeys.tags(slug) });
      void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
      void client.invalidateQueries({ queryKey: queryKeys.thread(slug, number) });
    },
  });
}

async function send(slug: string, number: number, edit: TicketEdit): Promise<Partial<TicketChangeDto>> {
  const path = apiPath(slug, `/tickets/${number}`);
  if ("isHeld" in edit) {
    const method = edit.isHeld ? "POST" : "DELETE";
    return { ticket: await request<TicketListItemDto>(`${path}/hold`, { method }) };
  }
  // Not the ticket of the answer: it may lack an edit that was made meanwhile.
  const { changeId } = await request<TicketChangeDto>(path, {
    method: "PATCH",
    body: toChange(edit),
    idempotencyKey: crypto.randomUUID(),
  });
  return { changeId };
}
