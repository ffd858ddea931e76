"use client";

import type { ReactNode } from "react";
import { Tabs as RadixTabs } from "radix-ui";
import { cn } from "./cn";

type TabsProps = {
  /** The accessible name of the tabs. */
  label: string;
  items: { id: string; label: ReactNode; content: ReactNode }[];
  value?: string;
  onValueChange?: (id: string) => void;
  /** Next to the tabs, at the end. */
  aside?: ReactNode;
  className?: string;
};

/** Tabs with their panels; arrow keys move between the tabs. Uncontrolled unless `value` is given. */
export function Tabs({ label, items, value, onValueChange, aside, className }: TabsProps) {
  const first = items[0]?.id ?? "";
  return (
    <RadixTabs.Root
      {...(value === undefined ? { defaultValue: first } : { value })}
      {...(onValueChange ? { onValueChange } : {})}
      className={cn("flex min-w-0 flex-col", className)}
    >
      <div className="flex items-center justify-between gap-2 border-b border-line">
        <RadixTabs.List aria-label={label} className="flex min-w-0 gap-1 overflow-x-auto">
          {items.map((item) => (
            <RadixTabs.Trigger
              key={item.id}
              value={item.id}
              className={cn(
                "h-9 cursor-pointer border-b-2 border-transparent px-2.5 text-sm whitespace-nowrap text-muted hover:text-text data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text",

                "focus-visible:-outline-offset-2",
              )}
            >
              {item.label}
            </RadixTabs.Trigger>
          ))}
        </RadixTabs.List>
        {aside}
      </div>
      {items.map((item) => (
        <RadixTabs.Content key={item.id} value={item.id} className={cn("min-w-0")}>
          {item.content}
        </RadixTabs.Content>
      ))}
    </RadixTabs.Root>
  );
}
