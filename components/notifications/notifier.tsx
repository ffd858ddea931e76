"use client";

import { useEffect } from "react";
import { useNotifications } from "@/components/api/use-notifications";
import { useWorkspace } from "@/components/api/workspace-context";
import { useDeskRoute } from "@/components/inbox/use-desk-route";
import { showBadge } from "./badge";
import { tellGone, tellPresence } from "./tell-presence";
import { useReading } from "./use-reading";
import { useRings } from "./use-rings";

/** Works unseen on every page: says where this agent is, and shows outside of the page that there is something to read. */
export function Notifier() {
  const { slug } = useWorkspace();
  const ticket = useDeskRoute()?.ticket ?? null;
  const unread = useNotifications().data?.unread ?? 0;
  useReading(ticket);
  useRings(ticket);
  useEffect(() => showBadge(unread), [unread]);
  useEffect(() => tellPresence(slug, ticket), [slug, ticket]);
  useEffect(() => {
    const gone = () => tellGone(slug);
    window.addEventListener("pagehide", gone);
    return () => {
      window.removeEventListener("pagehide", gone);
      gone();
    };
  }, [slug]);
  return null;
}
