"use client";

import { MAX_TICKETS_AT_ONCE } from "@/lib/tickets/model/labels";
import { useSyncExternalStore } from "react";
import type { MouseEvent } from "react";
import { createStore } from "@/components/lib/store";
import { shownNumbers } from "./shown-list";

type Selection = {
  numbers: ReadonlySet<number>;
  /** Start of a range. */
  last: number | null;
};

/** The most tickets that one change can include. */
export const MAX_SELECTED = MAX_TICKETS_AT_ONCE;

const NONE: Selection = { numbers: new Set(), last: null };
const store = createStore<Selection>(NONE);

/** The selected tickets of the list. */
export const useSelection = (): ReadonlySet<number> =>
  useSyncExternalStore(store.subscribe, store.get, () => NONE).numbers;

export const clearSelection = (): void => store.set(() => NONE);

export function toggleSelected(number: number): void {
  store.set(({ numbers }) => {
    const next = new Set(numbers);
    if (!next.delete(number)) next.add(number);
    return { numbers: limited(next), last: number };
  });
}

/** Selects the range from the last selected ticket to this one. */
export function selectTo(number: number, order: number[]): void {
  store.set(({ numbers, last }) => {
    const [from, to] = [order.indexOf(last ?? number), order.indexOf(number)].sort((a, b) => a - b);
    if (from === undefined || to === undefined || from < 0)
      return { numbers: new Set([number]), last: number };
    return { numbers: limited(new Set([...numbers, ...order.slice(from, to + 1)])), last: number };
  });
}

/** @returns a click handler for rows: with Shift it extends the selection instead of opening */
export const extendSelection = (number: number) => (event: MouseEvent) => {
  if (!event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  selectTo(number, shownNumbers());
};

/** Selects a ticket and its neighbor. */
export const selectBoth = (one: number, other: number): void =>
  store.set(({ numbers }) => ({ numbers: limited(new Set([...numbers, one, other])), last: other }));

export const selectAll = (order: number[]): void =>
  store.set(({ last }) => ({ numbers: limited(new Set(order)), last }));

const limited = (numbers: Set<number>): Set<number> =>
  numbers.size > MAX_SELECTED ? new Set([...numbers].slice(0, MAX_SELECTED)) : numbers;
