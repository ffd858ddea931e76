"use client";

import { useEffect, useEffectEvent } from "react";
import { useWorkspace } from "@/components/api/workspace-context";
import { viewPath } from "./desk-route";
import { useDeskRoute, useGoTo } from "./use-desk-route";

/** j and k move through the list, Enter (the link's own) opens, r writes a reply, Escape goes back. */
export function useDeskKeys(): void {
  const route = useDeskRoute();
  const goTo = useGoTo();
  const { slug } = useWorkspace();

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!route || event.defaultPrevented || hasModifier(event) || isBusy(event.target)) return;
    const { ticket, view } = route;
    const actions: Record<string, () => void> = {
      j: () => moveFocus(1, ticket),
      k: () => moveFocus(-1, ticket),
      ...(ticket !== null && { r: focusReply, Escape: () => back(ticket, viewPath(slug, view), goTo) }),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

const hasModifier = (event: KeyboardEvent) => event.metaKey || event.ctrlKey || event.altKey;

/** While somebody types, or a menu or dialog is open, keys mean what they mean there. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest("input, textarea, select, [role=menu], [role=dialog]") !== null
  );
}

function moveFocus(step: 1 | -1, open: number | null): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-ticket-row]")];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.dataset["ticketRow"] === String(open));
  const next = from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step));
  rows[next]?.focus();
}

function focusReply(): void {
  document.querySelector<HTMLElement>("[data-reply]")?.focus();
}

function back(ticket: number, href: string, goTo: (href: string) => void): void {
  goTo(href);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-ticket-row="${ticket}"]`)?.focus());
}
