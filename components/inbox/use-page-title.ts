"use client";

import { useEffect } from "react";
import { useThreadSubject } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";
import { useViewItem } from "./use-views";
import { DEFAULT_VIEW } from "@/components/lib/inbox-route";
import { useInboxRoute } from "@/components/lib/use-inbox-route";

/** Names the window after what is on the screen: within the inbox Next does not take part in going about. */
export function usePageTitle(): void {
  const route = useInboxRoute();
  const { name } = useWorkspace();
  const { label } = useViewItem(route?.view ?? DEFAULT_VIEW);
  const ticket = route?.ticket ?? null;
  const subject = useThreadSubject(ticket);
  const title = ticket === null ? `${label} · ${name}` : `#${ticket} ${subject ?? ""} · ${name}`;

  useEffect(() => {
    document.title = title;
  }, [title]);
}
