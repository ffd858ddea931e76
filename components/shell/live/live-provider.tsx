"use client";

import { createContext, useContext, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { connectLive } from "@/components/lib/live-connection";
import type { LiveState } from "@/components/lib/poll-missed-events";
import { showPresence } from "@/components/lib/use-presence";
import { createRefreshQueue } from "./refresh-queue";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { QueryClient } from "@tanstack/react-query";
import type { NoticesSignal } from "@/lib/platform/realtime/schemas";
import { queryKeys } from "@/components/lib/query-keys";

const LiveContext = createContext<LiveState>("live");

/** @returns whether the screen is being kept up to date */
export const useLiveState = () => useContext(LiveContext);

type LiveProviderProps = {
  /** Position in the event log when the page was rendered: everything fetched later includes it. */
  after: number;
  children: ReactNode;
};

/** Keeps everything below it up to date. */
export function LiveProvider({ after, children }: LiveProviderProps) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("live");
  const [start] = useState(after);

  useEffect(() => {
    const queue = createRefreshQueue(client, slug);
    const disconnect = connectLive(slug, start, {
      onEvent: ({ type, ticket }) => {
        // Two customers were merged, or a customer note was written: any ticket on the screen may show it.
        if (type === "contact.updated") queue.all();
        // A customer reading something changes nothing here.
        else if (type !== "ticket.read") queue.add(ticket);
      },
      onSignal: (signal) => {
        if (signal.kind === "presence") showPresence(signal.present);
        else if (signal.kind === "notices") refreshNotifications(client, slug, signal);
        else queue.config(signal);
      },
      onResync: queue.all,
      onState: (next) => {
        // Presence is short-lived: better none than stale.
        if (next !== "live") showPresence([]);
        setState(next);
      },
    });
    return () => {
      disconnect();
      showPresence([]);
      queue.stop();
    };
  }, [client, slug, start]);

  return <LiveContext value={state}>{children}</LiveContext>;
}

/** Notifications were added or read elsewhere: refetched wherever they are shown. */
function refreshNotifications(client: QueryClient, slug: string, { isFresh }: NoticesSignal): void {
  void client.invalidateQueries({ queryKey: queryKeys.notifications(slug) });
  if (isFresh) void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
}
