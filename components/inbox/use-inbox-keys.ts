"use client";

import { useWorkspace } from "@/components/lib/workspace-context";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { useToast } from "@/components/ui/use-toast";
import { ticketPath, viewPath } from "@/components/lib/inbox-route";
import { focusedNumber } from "@/components/list/list-focus";
import {
  clearSelection,
  selectAll,
  selectBoth,
  toggleSelected,
  useSelection,
} from "@/components/list/selection";
import { focusTicket, neighborOf, shownNumbers } from "@/components/list/shown-list";
import { useInboxRoute, useGoTo } from "@/components/lib/use-inbox-route";

/** j and k move through the list, Enter (the link's own) opens, x selects, Escape goes back. */
export function useInboxKeys(): void {
  const route = useInboxRoute();
  const goTo = useGoTo();
  const { slug } = useWorkspace();
  const ticket = route?.ticket ?? null;
  const view = route?.view ?? "all";
  const open = (number: number | undefined) => number !== undefined && goTo(ticketPath(slug, number, view));
  useListKeys(ticket, open);
  useTicketStepKeys(ticket, open, () => ticket !== null && back(ticket, viewPath(slug, view), goTo));
}

type Open = (number: number | undefined) => void;

function useListKeys(ticket: number | null, open: Open): void {
  const selecting = useSelection().size > 0;
  /** The row with the focus, or the open ticket. */
  const here = () => focusedNumber() ?? ticket;
  useShortcuts("List", [
    { keys: "j", label: "Next ticket", run: () => move(here(), 1), repeats: true },
    { keys: "k", label: "Previous ticket", run: () => move(here(), -1), repeats: true },
    { keys: "o, Enter", label: "Open ticket", run: () => open(focusedNumber() ?? undefined) },
    { keys: "x", label: "Select ticket", run: () => select(here()) },
    { keys: "shift+j", label: "Extend selection down", run: () => extend(here(), 1), repeats: true },
    {
      keys: "shift+k",
      label: "Extend selection up",
      run: () => extend(here(), -1),
      repeats: true,
    },
    { keys: "shift+x", label: "Select all loaded", run: () => selectAll(shownNumbers()) },
    { keys: "Escape", label: "Clear selection", run: clearSelection, when: selecting },
  ]);
}

function useTicketStepKeys(ticket: number | null, open: Open, goBack: () => void): void {
  const toast = useToast();
  const selecting = useSelection().size > 0;
  function step(by: 1 | -1) {
    const to = neighborOf(ticket, by);
    if (to !== ticket) return open(to);
    toast({ title: `This is the ${by === 1 ? "last" : "first"} ticket in the list`, topic: "step" });
  }
  useShortcuts("Ticket", [
    {
      keys: "]",
      label: "Open next ticket",
      run: () => step(1),
      when: ticket !== null,
    },
    {
      keys: "[",
      label: "Open previous ticket",
      run: () => step(-1),
      when: ticket !== null,
    },
    {
      keys: selecting ? "u" : "u, Escape",
      label: "Back to list",
      run: goBack,
      when: ticket !== null,
    },
  ]);
}

function move(from: number | null, step: 1 | -1): void {
  const to = neighborOf(from, step);
  if (to !== undefined) focusTicket(to);
}

function select(number: number | null): void {
  if (number !== null && shownNumbers().includes(number)) toggleSelected(number);
}

/** Selects the current row and the next one. */
function extend(from: number | null, step: 1 | -1): void {
  const to = neighborOf(from, step);
  if (to === undefined) return;
  const order = shownNumbers();
  selectBoth(from !== null && order.includes(from) ? from : to, to);
  focusTicket(to);
}

function back(ticket: number, href: string, goTo: (href: string) => void): void {
  goTo(href);
  requestAnimationFrame(() => focusTicket(ticket));
}
