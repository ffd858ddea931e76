"use client";

import { useSyncExternalStore } from "react";
import { onSessionChange } from "./request";
import { createStore } from "./store";

const store = createStore(false);
onSessionChange((signedOut) => store.set(() => signedOut));

/** @returns whether the last answer of the server said that the session has ended. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(store.subscribe, store.get, () => false);
}
