"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/api/query-keys";
import { useWorkspace } from "@/components/api/workspace-context";
import type { TicketThreadDto } from "@/lib/timeline/schemas";
import { draftKey } from "./create-draft-store";
import type { DraftStore } from "./create-draft-store";

/** Where a ticket's thread has drafts of a kind. */
export type DraftPlace<C> = {
  read: (thread: TicketThreadDto) => C;
  write: (content: C) => Partial<TicketThreadDto>;
};

/**
 * An agent's draft on a ticket: what was typed here, else what the server has.
 * @param thread with the draft as the server last gave it
 */
export function useStoredDraft<C>(store: DraftStore<C>, place: DraftPlace<C>, thread: TicketThreadDto) {
  const { slug, me } = useWorkspace();
  const { number } = thread.ticket;
  const client = useQueryClient();
  const id = useMemo(() => ({ slug, agentId: me.agentId, number }), [slug, me.agentId, number]);
  const draft = useSyncExternalStore(store.subscribe, store.get, store.get).get(draftKey(id));
  // The newest: when a saved draft leaves this browser's own, `thread` is still the one before that.
  const kept = () => place.read(client.getQueryData(queryKeys.thread(slug, number)) ?? thread);

  /** Answers that were under way when the draft was saved hold the one before: they are asked for again. */
  const keep = useCallback(
    async (content: C) => {
      const queryKey = queryKeys.thread(slug, number);
      const underWay = client.isFetching({ queryKey }) > 0;
      // Cancelling puts back what was before: only then is it changed.
      if (underWay) await client.cancelQueries({ queryKey });
      client.setQueryData<TicketThreadDto>(
        queryKey,
        (before) => before && { ...before, ...place.write(content) },
      );
      if (underWay) void client.invalidateQueries({ queryKey });
    },
    [client, number, place, slug],
  );

  return {
    content: draft?.content ?? kept(),
    state: draft?.state ?? ("saved" as const),
    /** From what it is at that moment: a file may have arrived long after this was rendered. */
    change: (update: (content: C) => C, wait?: number) =>
      store.type(id, update(store.get().get(draftKey(id))?.content ?? kept()), keep, wait),
  };
}
