"use client";

import { useCallback } from "react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { parseInboxRoute } from "./inbox-route";
import type { InboxRoute } from "./inbox-route";

export function useInboxRoute(): InboxRoute | null {
  return parseInboxRoute(usePathname(), useSearchParams());
}

/**
 * @returns a function that navigates within the workspace. Within the inbox only the URL changes: everything
 * shown is client state, so nothing waits for the server and the list keeps its place.
 */
export function useGoTo(): (href: string) => void {
  const pathname = usePathname();
  const router = useRouter();
  const inside = isInInbox(pathname);
  return useCallback(
    (href) => {
      if (inside && isInInbox(href)) window.history.pushState(null, "", href);
      else router.push(href);
    },
    [inside, router],
  );
}

const isInInbox = (href: string) => parseInboxRoute(href.split("?")[0] ?? "", new URLSearchParams()) !== null;
