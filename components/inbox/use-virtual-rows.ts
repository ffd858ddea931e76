"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { hasMarks } from "./row-marks";

/** Row heights in rem, known in advance so that nothing is measured or jumps. */
const ROW = 5.3125;
const MARKS = 1.5;

/** The rows near the viewport, and the one that last had the focus, which would be lost otherwise. */
export function useVirtualRows(shown: TicketListItemDto[], scroller: RefObject<HTMLElement | null>) {
  const rem = useRem();
  const [kept, keep] = useState<string | null>(null);
  const estimateSize = (index: number) => {
    const ticket = shown[index];
    return Math.round((ROW + (ticket && hasMarks(ticket) ? MARKS : 0)) * rem);
  };
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => shown[index]?.id ?? index, [shown]),
    estimateSize,
    overscan: 6,
    rangeExtractor: useCallback(
      (range: Range) => {
        const near = defaultRangeExtractor(range);
        const index = kept === null ? -1 : shown.findIndex(({ id }) => id === kept);
        return index < 0 || near.includes(index) ? near : [...near, index].sort((a, b) => a - b);
      },
      [kept, shown],
    ),
  });
  useEffect(() => rows.measure(), [rem, rows]);
  return { rows, keep };
}

const size = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

/** @returns the size of a rem in pixels, since people can choose larger text */
const useRem = (): number => useSyncExternalStore(subscribe, size, () => 16);
