"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { QueryClient } from "@tanstack/react-query";
import { fetchThread, threadQuery } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { TicketThreadDto } from "@/lib/tickets/timeline/schemas";
import type { DraftServer, DraftStore } from "./create-draft-store";
import { draftKey } from "./local-drafts";
import type { ServerDraft } from "./local-drafts";

/** Where a ticket's thread has drafts of a kind. */
export type DraftPlace<C> = {
  read: (thread: TicketThreadDto) => ServerDraft<C>;
  write: (kept: ServerDraft<C>) => Partial<TicketThreadDto>;
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
  const server = useMemo(() => draftServer(client, slug, place, thread), [client, slug, place, thread]);
  const { content, at } = server.known();
  useEffect(() => store.catchUp(id, server), [store, id, server, at]);

  return {
    content: draft?.content ?? content,
    /** Of the server's draft that it began from, or is. */
    at: draft ? draft.base.at : at,
    state: draft?.state ?? ("saved" as const),
    /** From what it is at that moment: a file may have arrived long after this was rendered. */
    change: (update: (content: C) => C, wait?: number) => store.type(id, update, server, wait),
    /** Shows what the server has by now, with what is typed here. */
    refresh: async () => {
      // Who can't be reached now is told when they save.
      await server.look().catch(() => undefined);
      await store.settled(id);
      store.catchUp(id, server);
    },
  };
}

function draftServer<C>(
  client: QueryClient,
  slug: string,
  place: DraftPlace<C>,
  thread: TicketThreadDto,
): DraftServer<C> {
  const { number } = thread.ticket;
  const { queryKey } = threadQuery(slug, number);
  const isUnderWay = () => client.isFetching({ queryKey }) > 0;
  return {
    // The newest: when a saved draft leaves this browser's own, `thread` is still the one before that.
    known: () => place.read(client.getQueryData(queryKey) ?? thread),
    // Answers that were under way when the draft was saved hold the one before: they are asked for again.
    keep: async (kept) => {
      const again = isUnderWay();
      // Cancelling puts back what was before: only then is it changed.
      if (again) await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (before) => before && { ...before, ...place.write(kept) });
      if (again) void client.invalidateQueries({ queryKey });
    },
    look: async () => {
      const now = await fetchThread(slug, number);
      if (isUnderWay()) await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, now);
      return place.read(now);
    },
  };
}
