"use client";

import type { ReactNode } from "react";
import { Check } from "lucide-react";
import { DropdownMenu as RadixMenu } from "radix-ui";
import { cn } from "./cn";

type DropdownMenuItemProps = {
  onSelect: () => void;
  disabled?: boolean;
  tone?: "neutral" | "danger";
  /** When set, the item is one of several choices, and whether it is selected. */
  checked?: boolean;
  /** A key, shown at the end. */
  hint?: ReactNode;
  children: ReactNode;
};

export function DropdownMenuItem({
  onSelect,
  disabled = false,
  tone = "neutral",
  checked,
  hint,
  children,
}: DropdownMenuItemProps) {
  const className = cn(
    "flex h-8 cursor-pointer items-center gap-2 rounded px-2 outline-none select-none data-disabled:cursor-not-allowed data-disabled:opacity-50 data-highlighted:bg-subtle [&_svg]:size-4 [&_svg]:shrink-0",
    tone === "danger" && "text-danger",
  );
  const end = hint && <span className="ml-auto pl-4 text-xs text-muted">{hint}</span>;
  if (checked === undefined) {
    return (
      <RadixMenu.Item disabled={disabled} onSelect={onSelect} className={className}>
        {children}
        {end}
      </RadixMenu.Item>
    );
  }
  return (
    <RadixMenu.CheckboxItem disabled={disabled} checked={checked} onSelect={onSelect} className={className}>
      <span className="grid size-4 shrink-0 place-items-center">{checked && <Check aria-hidden />}</span>
      {children}
      {end}
    </RadixMenu.CheckboxItem>
  );
}

export function DropdownMenuLabel({ children }: { children: ReactNode }) {
  return <RadixMenu.Label className="px-2 pt-1.5 pb-1 text-xs text-muted">{children}</RadixMenu.Label>;
}

export function DropdownMenuSeparator() {
  return <RadixMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
