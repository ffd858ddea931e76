"use client";

import { useSyncExternalStore } from "react";
import type { Presence } from "@/lib/tickets/presence/schemas";
import { createStore } from "./store";
import { useWorkspace } from "./workspace-context";

type ByTicket = ReadonlyMap<number, readonly Presence[]>;

const NOBODY: readonly Presence[] = [];
const store = createStore<ByTicket>(new Map());

/** Stores everyone's presence. Unchanged entries keep their identity, to avoid rerenders. */
export function showPresence(present: readonly Presence[]): void {
  store.set((old) => {
    const byTicket = Map.groupBy(present, ({ ticket }) => ticket);
    return new Map(
      [...byTicket].map(([ticket, now]) => {
        const before = old.get(ticket);
        return [ticket, before && JSON.stringify(before) === JSON.stringify(now) ? before : now];
      }),
    );
  });
}

/** Who else is viewing a ticket or typing in it. Empty when unknown. */
export function usePresence(ticket: number): readonly Presence[] {
  const { me } = useWorkspace();
  const get = () => store.get().get(ticket) ?? NOBODY;
  const present = useSyncExternalStore(store.subscribe, get, get);
  return present.some(({ agentId }) => agentId === me.agentId)
    ? present.filter(({ agentId }) => agentId !== me.agentId)
    : present;
}
