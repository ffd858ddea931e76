"use client";

import { useSyncExternalStore } from "react";

const size = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

/** @returns how many pixels a rem is: people choose larger letters. */
export const useRem = (): number => useSyncExternalStore(subscribe, size, () => 16);
