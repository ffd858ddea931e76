"use client";

import type { ReactNode } from "react";
import { DropdownMenu as RadixMenu } from "radix-ui";
import { cn } from "./cn";

type DropdownMenuProps = {
  /** A Button or IconButton. */
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "right" | "bottom" | "left";
  className?: string;
  /** Where a key opens it too. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** DropdownMenuItem, DropdownMenuLabel, DropdownMenuSeparator. */
  children: ReactNode;
};

export function DropdownMenu({
  trigger,
  align = "start",
  side = "bottom",
  className,
  open,
  onOpenChange,
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
