"use client";

import type { ReactNode, RefObject } from "react";
import { DropdownMenu as RadixMenu } from "radix-ui";
import { cn } from "./cn";

type DropdownMenuProps = {
  /** A Button or IconButton. */
  trigger: ReactNode;
  /** For menus that can also be opened by something else. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Gets the focus afterwards when the trigger isn't visible. */
  fallback?: RefObject<HTMLElement | null>;
  /** Called after the menu has closed and returned the focus. */
  onClosed?: () => void;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
  /** DropdownMenuItem, DropdownMenuLabel, DropdownMenuSeparator. */
  children: ReactNode;
};

export function DropdownMenu({
  trigger,
  open,
  onOpenChange,
  fallback,
  onClosed,
  align = "start",
  side = "bottom",
  className,
  children,
}: DropdownMenuProps) {
  return (
    <RadixMenu.Root
      modal={false}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange })}
    >
      <RadixMenu.Trigger asChild>{trigger}</RadixMenu.Trigger>
      <RadixMenu.Portal>
        <RadixMenu.Content
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={() => {
            fallback?.current?.focus();
            onClosed?.();
          }}
          className={cn(
            "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-md border border-line bg-raised p-1 text-sm text-text shadow-pop",
            className,
          )}
        >
          {children}
        </RadixMenu.Content>
      </RadixMenu.Portal>
    </RadixMenu.Root>
  );
}
