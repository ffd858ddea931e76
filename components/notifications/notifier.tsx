"use client";

import { useEffect, useSyncExternalStore } from "react";
import dynamic from "next/dynamic";
import { useNotifications } from "./use-notifications";
import { useWorkspace } from "@/components/lib/workspace-context";
import { useDeskRoute } from "@/components/lib/use-inbox-route";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { showBadge } from "./badge";
import { panel } from "./panel-store";
import { tellGone, tellPresence } from "./report-presence";
import { useReading } from "./use-read-on-view";
import { useRings } from "./use-alerts";

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
