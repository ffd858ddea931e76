"use client";

import { useEffect, useSyncExternalStore } from "react";
import dynamic from "next/dynamic";
import { useNotifications } from "@/components/api/use-notifications";
import { useWorkspace } from "@/components/api/workspace-context";
import { useDeskRoute } from "@/components/inbox/use-desk-route";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { showBadge } from "./badge";
import { panel } from "./panel";
import { tellGone, tellPresence } from "./tell-presence";
import { useReading } from "./use-reading";
import { useRings } from "./use-rings";

const NotificationsPanel = dynamic(
  () => import("./notifications-panel").then((module) => module.NotificationsPanel),
  { ssr: false },
);

/** Works unseen on every page: says where this agent is, and shows outside of the page that there is something to read. */
export function Notifier() {
  const { slug } = useWorkspace();
  const ticket = useDeskRoute()?.ticket ?? null;
  const unread = useNotifications().data?.unread ?? 0;
  const isOpen = useSyncExternalStore(panel.subscribe, panel.get, panel.get);
  useShortcuts("Go", [{ keys: "g n", label: "Notifications", run: () => panel.set(() => true) }]);
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
  return isOpen ? <NotificationsPanel onClose={() => panel.set(() => false)} /> : null;
}
