"use client";

import { useEffectEvent, useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

/** A row, and how far it is from the top of the list. */
type Place = { id: string; start: number };

type Anchored = {
  scroller: RefObject<HTMLElement | null>;
  /** Another one whenever rows are added, taken away or moved. */
  list: unknown;
  /** The rows that are drawn. */
  places: Place[];
  startOf: (id: string) => number | undefined;
  /** Ids that are to stay where they are, the most important first: under the pointer, with the focus. */
  anchors: (string | null)[];
  /** False while the list stands at its top and nobody is in it: then news may push the rest down. */
  isHeld: boolean;
};

/** Keeps what somebody looks at in its place, whatever is added or taken away above it. */
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
  // Declared second: the change above still knows where things were.
  useLayoutEffect(() => {
    before.current = places;
  });
}
