"use client";

import { useSyncExternalStore } from "react";
import { createStore } from "@/components/lib/store";
import { sortsOf } from "@/lib/tickets/model/labels";
import type { Sort } from "@/lib/tickets/model/labels";

/** By view; stored in this browser. */
type Sorts = Readonly<Record<string, Sort>>;

const KEY = "lodge:sort";
const EMPTY: Sorts = {};
const store = createStore<Sorts | null>(null);

function read(): Sorts {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Sorts;
  } catch {
    return EMPTY;
  }
}

function current(): Sorts {
  if (store.get() === null) store.set(read);
  return store.get() ?? EMPTY;
}

/** @returns the sort order chosen for a view, or its default */
export function useSort(view: string, own: Sort = "newest"): Sort {
  const chosen = useSyncExternalStore(store.subscribe, current, () => EMPTY)[view] ?? own;
  return sortsOf(view).includes(chosen) ? chosen : "newest";
}

export function chooseSort(view: string, sort: Sort): void {
  const next = { ...current(), [view]: sort };
  store.set(() => next);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Storage may be blocked: then the choice lasts as long as the page.
  }
}
