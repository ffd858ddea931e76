"use client";

import { useEffectEvent, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/** A row and its distance from the top of the list. */
type Place = { id: string; start: number };

type Anchored = {
  scroller: RefObject<HTMLElement | null>;
  /** Changes whenever rows are added, removed or moved. */
  list: unknown;
  /** The rendered rows. */
  places: Place[];
  startOf: (id: string) => number | undefined;
  /** Ids that should stay in place, most important first: under the pointer, with the focus. */
  anchors: (string | null)[];
  /** False at the top of an unused list, where new tickets may push the rest down. */
  isHeld: boolean;
};

/** Keeps what is being read in place, whatever is added or removed above it. */
export function useScrollAnchor({ scroller, list, places, startOf, anchors, isHeld }: Anchored): void {
  const before = useRef<Place[]>([]);

  const settle = useEffectEvent(() => {
    const element = scroller.current;
    if (!element || !isHeld) return;
    const inSight = before.current.filter(({ start }) => start >= element.scrollTop - 1);
    for (const id of [...anchors, ...inSight.map((place) => place.id)]) {
      const was = before.current.find((place) => place.id === id)?.start;
      const now = id === null ? undefined : startOf(id);
      if (was === undefined || now === undefined) continue;
      if (was !== now) element.scrollTop += now - was;
      return;
    }
  });

  useLayoutEffect(() => settle(), [list]);
  // Declared second: the effect above still knows the old positions.
  useLayoutEffect(() => {
    before.current = places;
  });
}
