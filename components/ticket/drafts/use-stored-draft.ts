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
 * An agent's draft on a ticket: the local one, or the server's.
 * @param thread with the server's latest draft
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
    /** Time of the server's draft that it is or is based on. */
    at: draft ? draft.base.at : at,
    state: draft?.state ?? ("saved" as const),
    /** Based on the draft at that moment: a file may arrive long after this render. */
    change: (update: (content: C) => C, wait?: number) => store.type(id, update, server, wait),
    /** Shows the server's current version, merged with what is typed here. */
    refresh: async () => {
      // When unreachable, the next save reports it.
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
    // The newest: after a save, `thread` still has the previous version.
    known: () => place.read(client.getQueryData(queryKey) ?? thread),
    // Responses from before the save have the previous version, so they are refetched.
    keep: async (kept) => {
      const again = isUnderWay();
      // Cancelling restores the previous data: only change it after that.
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
