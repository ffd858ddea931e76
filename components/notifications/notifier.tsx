"use client";

import { useEffect, useSyncExternalStore } from "react";
import dynamic from "next/dynamic";
import { useNotifications } from "./use-notifications";
import { useWorkspace } from "@/components/lib/workspace-context";
import { useInboxRoute } from "@/components/lib/use-inbox-route";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { showBadge } from "./badge";
import { notificationsPanel } from "./panel-store";
import { reportLeaving, reportPresence } from "./report-presence";
import { useReadOnView } from "./use-read-on-view";
import { useAlerts } from "./use-alerts";

const NotificationsPanel = dynamic(
  () => import("./notifications-panel").then((module) => module.NotificationsPanel),
  { ssr: false },
);

/** Runs on every page: reports the agent's presence, and alerts outside of the page. */
export function Notifier() {
  const { slug } = useWorkspace();
  const ticket = useInboxRoute()?.ticket ?? null;
  const unread = useNotifications().data?.unread ?? 0;
  const isOpen = useSyncExternalStore(
    notificationsPanel.subscribe,
    notificationsPanel.get,
    notificationsPanel.get,
  );
  useShortcuts("Go", [
    { keys: "g n", label: "Notifications", run: () => notificationsPanel.set(() => true) },
  ]);
  useReadOnView(ticket);
  useAlerts(ticket);
  useEffect(() => showBadge(unread), [unread]);
  useEffect(() => reportPresence(slug, ticket), [slug, ticket]);
  useEffect(() => {
    const gone = () => reportLeaving(slug);
    window.addEventListener("pagehide", gone);
    return () => {
      window.removeEventListener("pagehide", gone);
      gone();
    };
  }, [slug]);
  return isOpen ? <NotificationsPanel onClose={() => notificationsPanel.set(() => false)} /> : null;
}
