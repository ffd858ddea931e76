"use client";

import { useRef } from "react";

/**
 * Returns the focus to what had it when a dialog opened: ours are opened by state, so there is no trigger. In
 * the dialog, the focus goes to `data-focus-first` or the first focusable element.
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
