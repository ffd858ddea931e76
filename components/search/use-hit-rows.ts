"use client";

import { useCallback, useState } from "react";
import type { RefObject } from "react";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { Range } from "@tanstack/react-virtual";
import type { SearchHitDto } from "@/lib/tickets/search/schemas";

/** About what a row with two lines of its sentence takes, in pixels; each is measured once it is there. */
const ROW = 104;

/** The rows near the window of the results, and the one that has the focus, which would be lost with it. */
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
