"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useMarkRead, useNotifications } from "./use-notifications";
import { useCounts } from "@/components/lib/use-workspace-data";

/** Marks an open ticket's notifications as read, on all screens. */
export function useReadOnView(ticket: number | null): void {
  const visible = useVisible();
  const { data } = useNotifications();
  const mentions = useCounts().data?.["mentions"] ?? 0;
  const read = useMarkRead();
  const listed = data?.items.filter((item) => !item.isRead) ?? [];
  const unlisted = (data?.unread ?? 0) - listed.length;
  const isTold = listed.some((item) => item.ticket.number === ticket);
  /** Changes only when there is something new to read. */
  const reason = isTold ? (listed[0]?.id ?? "") : `${unlisted > 0} ${mentions}`;

  const markRead = useEffectEvent(() => {
    if (ticket !== null && (isTold || unlisted > 0 || mentions > 0)) read.mutate({ ticket });
  });
  const isLoaded = data !== undefined;
  useEffect(() => {
    if (visible && isLoaded) markRead();
  }, [visible, ticket, reason, isLoaded]);
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(() => document.visibilityState === "visible");
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === "visible");
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return visible;
}
