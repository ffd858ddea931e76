"use client";

import { useWorkspace } from "@/components/api/workspace-context";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { viewPath } from "./desk-route";
import { useDeskRoute, useGoTo } from "./use-desk-route";

/** j and k move through the list, Enter (the link's own) opens, Escape goes back. */
export function useDeskKeys(): void {
  const route = useDeskRoute();
  const goTo = useGoTo();
  const { slug } = useWorkspace();
  const ticket = route?.ticket ?? null;
  useShortcuts("List", [
    { keys: "j", label: "Next ticket", run: () => moveFocus(1, ticket), repeats: true },
    { keys: "k", label: "Previous ticket", run: () => moveFocus(-1, ticket), repeats: true },
  ]);
  useShortcuts("Ticket", [
    {
      keys: "u, Escape",
      label: "Back to the list",
      run: () => route && ticket !== null && back(ticket, viewPath(slug, route.view), goTo),
      when: ticket !== null,
    },
  ]);
}

function moveFocus(step: 1 | -1, open: number | null): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-ticket-row]")];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.dataset["ticketRow"] === String(open));
  const next = from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step));
  rows[next]?.focus();
}

function back(ticket: number, href: string, goTo: (href: string) => void): void {
  goTo(href);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-ticket-row="${ticket}"]`)?.focus());
}
