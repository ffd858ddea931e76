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

/** @returns whether what is on the screen is kept current. */
export const useLiveState = () => useContext(LiveContext);

type LiveProviderProps = {
  /** Position in the workspace's log when the page was rendered: everything fetched later includes it. */
  after: number;
  children: ReactNode;
};

/** Keeps everything below it current. */
export function LiveProvider({ after, children }: LiveProviderProps) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("live");
  const [start] = useState(after);

  useEffect(() => {
    const queue = createRefreshQueue(client, slug);
    const disconnect = connectLive(slug, start, {
      onEvent: ({ type, ticket }) => {
        // Two people have become one, or a note about somebody was written: any of their tickets may be on the screen.
        if (type === "contact.updated") queue.all();
        // That a customer has read something changes nothing here.
        else if (type !== "ticket.read") queue.add(ticket);
      },
      onSignal: (signal) => {
        if (signal.kind === "presence") showPresence(signal.present);
        else if (signal.kind === "notices") refreshNotifications(client, slug, signal);
        else queue.arranged(signal);
      },
      onResync: queue.all,
      onState: (next) => {
        // Who is where holds for a moment only: better nothing than what was.
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

/** There is something to read, or something has been read elsewhere: fetched again wherever it is shown. */
function refreshNotifications(client: QueryClient, slug: string, { isFresh }: NoticesSignal): void {
  void client.invalidateQueries({ queryKey: queryKeys.notifications(slug) });
  if (isFresh) void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
}
