"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import { useMyPreferences } from "@/components/lib/use-my-preferences";
import { useNotifications } from "./use-notifications";
import { useWorkspace } from "@/components/lib/workspace-context";
import { ticketPath } from "@/components/lib/inbox-route";
import { useGoTo } from "@/components/lib/use-inbox-route";
import { describeNotification } from "@/lib/tickets/notifications/labels";
import type { NotificationDto, NotificationsDto } from "@/lib/tickets/notifications/schemas";
import { playTone } from "./play-tone";
import { takeNewNotifications, selectAlerts } from "./alerts";

/** Another tab may show it and say so: then there's no alert. */
const PATIENCE = 1_000;
/** More at once become a single alert. */
const AT_ONCE = 3;

/**
 * Plays a sound or shows a desktop notification for new notifications. Those from a computer's sleep only show
 * on the bell, and only one tab alerts.
 * @param onScreen the ticket being read here
 */
export function useAlerts(onScreen: number | null): void {
  const { slug, name } = useWorkspace();
  const { sound, desktop } = useMyPreferences();
  const goTo = useGoTo();
  const client = useQueryClient();
  const { data } = useNotifications();
  const seen = useRef<Set<string> | null>(null);
  const news = useRef<string[]>([]);
  const isRinger = useRinger(slug);

  const ring = useEffectEvent(() => {
    const now = client.getQueryData<NotificationsDto>(queryKeys.notifications(slug))?.items ?? [];
    const visible = document.visibilityState === "visible" && document.hasFocus();
    const items = selectAlerts(now, { news: news.current, onScreen: visible ? onScreen : null });
    news.current = [];
    if (items.length === 0) return;
    if (sound) playTone();
    if (desktop && "Notification" in window && Notification.permission === "granted")
      showNotes(items, name, (number) =>
        goTo(number === null ? `/${slug}/inbox/all` : ticketPath(slug, number, "all")),
      );
  });

  useEffect(() => {
    if (!data) return;
    // What is there when the page opens isn't new.
    const isFirst = seen.current === null;
    const taken = takeNewNotifications(data, (seen.current ??= new Set()));
    if (isFirst || taken.length === 0 || !isRinger.current) return;
    if (news.current.length === 0) setTimeout(() => ring(), PATIENCE);
    news.current.push(...taken);
  }, [data, isRinger]);
}

/** Only one tab alerts: the one that holds the lock, then the next one. */
function useRinger(slug: string) {
  const isRinger = useRef(!("locks" in navigator));
  useEffect(() => {
    if (!("locks" in navigator)) return;
    const stop = new AbortController();
    const held = new Promise<void>((resolve) => stop.signal.addEventListener("abort", () => resolve()));
    navigator.locks
      .request(`lodge-rings:${slug}`, { signal: stop.signal }, () => {
        isRinger.current = true;
        return held;
      })
      .catch(() => undefined);
    return () => {
      isRinger.current = false;
      stop.abort();
    };
  }, [slug]);
  return isRinger;
}

function showNotes(items: NotificationDto[], workspace: string, open: (number: number | null) => void): void {
  const show = (title: string, body: string, tag: string, number: number | null) => {
    const note = new Notification(title, { body, tag });
    note.onclick = () => {
      window.focus();
      open(number);
      note.close();
    };
  };
  if (items.length > AT_ONCE) return show(`${items.length} new notifications`, workspace, "lodge-many", null);
  for (const { id, kind, actorName, preview, ticket } of items)
    show(
      describeNotification(kind, actorName),
      `#${ticket.number} ${ticket.subject}\n${preview}`,
      id,
      ticket.number,
    );
}
