"use client";

import { useRef } from "react";
import type { ReactNode, RefObject } from "react";
import { Popover } from "radix-ui";
import { ChoiceList } from "./choice-list";
import type { ChoiceListProps } from "./choice-list";

type PickListProps = Omit<ChoiceListProps, "onDone"> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A Button; when it isn't visible, the list is anchored to `fallback`. */
  trigger: ReactNode;
  fallback?: RefObject<HTMLElement | null>;
  /** Called after the list has closed and returned the focus. */
  onClosed?: () => void;
};

/** A searchable list in a popover, for the keyboard: type, arrows, Enter, Escape. */
export function PickList({ open, onOpenChange, trigger, fallback, onClosed, ...list }: PickListProps) {
  const triggerRef = useRef<HTMLSpanElement>(null);
  const before = useRef<Element | null>(null);
  const anchor = useRef({
    getBoundingClientRect: () => {
      const own = triggerRef.current?.firstElementChild;
      const shown = own instanceof HTMLElement && own.offsetParent !== null ? own : fallback?.current;
      return (shown ?? document.body).getBoundingClientRect();
    },
  });
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={anchor} />
      <span ref={triggerRef} className="contents">
        <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      </span>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={list.label}
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
            onClosed?.();
          }}
          className="z-50 flex max-h-[min(24rem,var(--radix-popover-content-available-height))] w-64 flex-col overflow-hidden rounded-md border border-line bg-raised text-sm text-text shadow-pop outline-none"
        >
          <ChoiceList {...list} onDone={() => onOpenChange(false)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
