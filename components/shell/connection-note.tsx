"use client";

import { usePathname } from "next/navigation";
import { CloudOff, LogIn } from "lucide-react";
import { useLiveState } from "@/components/shell/live/live-provider";
import { useSyncExternalStore } from "react";
import { onSessionChange } from "@/components/lib/request";
import { createStore } from "@/components/lib/store";

const NOTES = {
  reconnecting: "Reconnecting…",
  polling: "Live updates are interrupted. Checking for new messages every 10 seconds.",
};

/** Says when the screen isn't being kept up to date, and what happens about it. */
export function ConnectionNote() {
  const live = useLiveState();
  const signedOut = useSignedOut();
  const from = encodeURIComponent(usePathname());
  return (
    <div role="status" className="shrink-0">
      {signedOut ? (
        <p className="flex flex-wrap items-center justify-center gap-x-2 gap-y-1 border-b border-line bg-danger-soft px-3 py-1.5 text-sm text-danger">
          <LogIn aria-hidden className="size-4 shrink-0" />
          <span>You’ve been signed out. Your text is kept in this tab.</span>
          <a href={`/sign-in?from=${from}`} target="_blank" className="font-medium underline">
            Sign in again
          </a>
        </p>
      ) : (
        live !== "live" && (
          <p className="flex items-center justify-center gap-2 border-b border-line bg-warning-soft px-3 py-1.5 text-sm text-warning">
            <CloudOff aria-hidden className="size-4 shrink-0" />
            {NOTES[live]}
          </p>
        )
      )}
    </div>
  );
}

const store = createStore(false);
onSessionChange((signedOut) => store.set(() => signedOut));

/** @returns whether the last response said that the session has ended */
function useSignedOut(): boolean {
  return useSyncExternalStore(store.subscribe, store.get, () => false);
}
