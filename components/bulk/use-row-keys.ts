"use client";

import type { BulkEdit } from "@/components/ticket/actions/ticket-edit";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { Shortcut } from "@/components/shortcuts/shortcut-registry";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { BULK_MENUS } from "./bulk-menus";
import type { BulkMenuName } from "./bulk-menus";
import { ticketPath } from "@/components/lib/inbox-route";
import { focusedNumber, queueShortcut } from "@/components/list/list-focus";
import { useInboxRoute, useGoTo } from "@/components/lib/use-inbox-route";

type Ways = {
  /** The open ticket, which handles its own shortcuts. */
  current: number | null;
  change: (number: number, change: BulkEdit) => void;
  openMenu: (number: number, menu: BulkMenuName) => void;
};

/** Shortcuts that need the ticket open. */
const INSIDE = [
  { keys: "r", label: "Open and reply" },
  { keys: "n", label: "Open and add a note" },
  { keys: "m", label: "Open and insert macro" },
  { keys: "shift+t", label: "Open and edit subject" },
  { keys: "l", label: "Open and link to another ticket" },
  { keys: "shift+m", label: "Open and merge into another ticket" },
  { keys: "d", label: "Open and show customer" },
];

/** Shortcuts for the ticket whose row has the focus, never for another one that is open. */
export function useRowKeys({ current, change, openMenu }: Ways): void {
  const { slug } = useWorkspace();
  const goTo = useGoTo();
  const view = useInboxRoute()?.view ?? "all";
  const target = () => {
    const number = focusedNumber();
    return number === current ? null : number;
  };
  const forRow = (keys: string, label: string, run: (number: number) => void): Shortcut => ({
    keys,
    label,
    when: () => target() !== null,
    run: () => {
      const number = target();
      if (number !== null) run(number);
    },
  });
  const setStatus = (status: "resolved" | "open") => (number: number) => change(number, { status });

  useShortcuts(
    "Ticket in list",
    [
      forRow("e", "Resolve", setStatus("resolved")),
      forRow("shift+e", "Reopen", setStatus("open")),
      ...BULK_MENUS.map(({ keys, label, menu }) => forRow(keys, label, (number) => openMenu(number, menu))),
      ...INSIDE.map(({ keys, label }) =>
        forRow(keys, label, (number) => {
          queueShortcut(number, keys);
          goTo(ticketPath(slug, number, view));
        }),
      ),
    ],
    true,
  );
}
