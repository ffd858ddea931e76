"use client";

import { useEffect } from "react";
import { useWorkspace } from "@/components/lib/workspace-context";
import { ticketPath } from "@/components/lib/inbox-route";

/** A merged ticket's address becomes that of the ticket which has its messages now. */
export function useFollowMerge(asked: number, found: number, view: string): void {
  const { slug } = useWorkspace();
  useEffect(() => {
    if (asked !== found) window.history.replaceState(null, "", ticketPath(slug, found, view));
  }, [asked, found, slug, view]);
}
