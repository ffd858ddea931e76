"use client";

import { useRef } from "react";

/**
 * Gives the focus back to what had it when a dialog opened: ours are opened by state, so no trigger is known. It goes
 * to what is marked with `data-focus-first`, else to the first thing in the dialog.
 */
export function useReturnFocus() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: (event: Event) => {
      before.current = document.activeElement;
      const field = (event.currentTarget as Element).querySelector<HTMLElement>("[data-focus-first]");
      if (!field) return;
      event.preventDefault();
      field.focus();
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
