"use client";

import { useEffect, useRef, useState } from "react";
import dynamic from "next/dynamic";
import { describeEdit, toChange } from "@/components/ticket/actions/ticket-edit";
import type { BulkEdit } from "@/components/ticket/actions/ticket-edit";
import { useBulkChange } from "@/components/ticket/actions/use-bulk-change";
import type { BulkChange } from "@/components/ticket/actions/use-bulk-change";
import { useShortcuts } from "@/components/shortcuts/use-shortcuts";
import { BULK_MENUS } from "./bulk-menus";
import type { BulkMenuName } from "./bulk-menus";
import { focusedNumber, isInTicket } from "@/components/list/list-focus";
import { clearSelection, useSelection } from "@/components/list/selection";
import { focusTicket } from "@/components/list/shown-list";
import { useRowKeys } from "./use-row-keys";

const loadBar = () => import("./bulk-bar").then((module) => module.BulkBar);
const BulkBar = dynamic(loadBar, { ssr: false });
const TimeDialog = dynamic(() => import("@/components/ticket/actions/time-dialog"), { ssr: false });

/**
 * List actions: they apply to the selection, or to the ticket whose row has the focus. Remounted for each
 * list, so that a selection never carries over.
 * @param current the open ticket, which handles its own shortcuts
 */
export function ListActions({ current }: { current: number | null }) {
  const selected = useSelection();
  const bulk = useBulkChange();
  const [row, setRow] = useState<number | null>(null);
  const [open, setOpen] = useState<BulkMenuName | "time" | null>(null);
  /** The row that had the focus before a shortcut opened a menu. */
  const origin = useRef<number | null>(null);
  const isTimeWanted = useRef(false);
  useEffect(() => clearSelection, []);
  useEffect(loadWhenIdle, []);

  const numbers = row === null ? [...selected] : [row];
  const change = (edit: BulkEdit) =>
    bulk.mutate(toBulkChange(numbers, edit), row === null ? { onSuccess: clearSelection } : {});

  function openMenu(menu: BulkMenuName, of: number | null) {
    origin.current = focusedNumber();
    setRow(of);
    setOpen(menu);
  }
  /** The bar may unmount with the menu, and the focus would be lost. */
  function close() {
    if (origin.current !== null) focusTicket(origin.current);
    origin.current = null;
    if (!isTimeWanted.current) return setRow(null);
    isTimeWanted.current = false;
    setOpen("time");
  }
  function snooze(until: string | null) {
    setOpen(null);
    setRow(null);
    change({ snooze: { until } });
  }

  useRowKeys({
    current,
    change: (number, edit) => bulk.mutate(toBulkChange([number], edit)),
    openMenu: (number, menu) => openMenu(menu, number),
  });
  return (
    <>
      {selected.size > 0 && row === null && (
        <SelectionKeys change={change} open={(menu) => openMenu(menu, null)} />
      )}
      {numbers.length > 0 && (
        <BulkBar
          numbers={numbers}
          name={row === null ? null : `#${row}`}
          open={open === "time" ? null : open}
          onOpenChange={setOpen}
          onClosed={close}
          onChooseTime={() => (isTimeWanted.current = true)}
          onChange={change}
        />
      )}
      {open === "time" && (
        <TimeDialog
          title="Snooze until"
          description="The tickets return to the inbox at that time, or when their customers reply."
          action="Snooze"
          untimed={{ label: "Until the customer replies", onChoose: () => snooze(null) }}
          onChoose={(at) => snooze(at.toISOString())}
          onClose={() => {
            setOpen(null);
            setRow(null);
          }}
        />
      )}
    </>
  );
}

const toBulkChange = (numbers: number[], edit: BulkEdit): BulkChange => ({
  numbers,
  change: toChange(edit),
  done: describeEdit(edit),
});

/** Loads the bar when the page is idle, or on demand. */
function loadWhenIdle() {
  if (typeof requestIdleCallback !== "function") return;
  const waiting = requestIdleCallback(() => void loadBar().catch(() => undefined));
  return () => cancelIdleCallback(waiting);
}

type SelectionKeysProps = {
  change: (edit: BulkEdit) => void;
  open: (menu: BulkMenuName) => void;
};

/** Shortcuts apply to the selection unless the focus is in the open ticket. */
function SelectionKeys({ change, open }: SelectionKeysProps) {
  const place = useRef<HTMLSpanElement>(null);
  const when = () => !isInTicket() && place.current?.offsetParent != null;
  useShortcuts(
    "Selected tickets",
    [
      ...BULK_MENUS.map(({ menu, keys, label }) => ({ keys, label, when, run: () => open(menu) })),
      { keys: "e", label: "Resolve", when, run: () => change({ status: "resolved" }) },
      { keys: "shift+e", label: "Reopen", when, run: () => change({ status: "open" }) },
    ],
    true,
  );
  return <span ref={place} />;
}
