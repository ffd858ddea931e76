"use client";

import { useCallback, useEffect, useRef, useState } from "react";

const NEAR = 48;

/**
 * Keeps the end of a scrolled list in view while the reader is there, and otherwise leaves their position
 * alone.
 * @returns a ref for the scrolling element (its only child holds the content), whether the end is out of view,
 * and a function that goes there
 */
export function useStickToEnd() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isAway, setIsAway] = useState(false);
  const sticks = useRef(true);

  const toEnd = useCallback(() => element?.scrollTo({ top: element.scrollHeight }), [element]);

  useEffect(() => {
    if (!element) return;
    const onScroll = () => {
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      setIsAway(!sticks.current);
    };
    const sizes = new ResizeObserver(() => sticks.current && toEnd());
    sizes.observe(element);
    if (element.firstElementChild) sizes.observe(element.firstElementChild);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, [element, toEnd]);

  return { ref: setElement, isAway, toEnd };
}
