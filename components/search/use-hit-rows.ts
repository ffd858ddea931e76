"use client";

import { useCallback, useState } from "react";
import type { RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import type { SearchHitDto } from "@/lib/tickets/search/schemas";

/** Estimated height of a row in pixels; each is measured once rendered. */
const ROW = 104;

/** The rows near the viewport, and the focused one, which would lose the focus otherwise. */
export function useHitRows(hits: SearchHitDto[], scroller: RefObject<HTMLElement | null>) {
  const [kept, keep] = useState<string | null>(null);
  const rows = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => hits[index]?.ticket.id ?? index, [hits]),
    estimateSize: () => ROW,
    overscan: 8,
    rangeExtractor: useCallback(
      (range: Range) => {
        const near = defaultRangeExtractor(range);
        const index = kept === null ? -1 : hits.findIndex(({ ticket }) => ticket.id === kept);
        return index < 0 || near.includes(index) ? near : [...near, index].sort((a, b) => a - b);
      },
      [kept, hits],
    ),
  });
  return { rows, keep };
}
