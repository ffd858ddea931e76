"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { AlarmClock, CircleDot, Flag, Hash, Tag, User, X } from "lucide-react";
import { useBulkChange } from "@/components/api/use-bulk-change";
import type { BulkChange } from "@/components/api/use-bulk-change";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { AssignItems, CategoryItems, PriorityItems, SnoozeItems, StatusItems, TagItems } from "./bulk-items";
import { MAX_SELECTED, clearSelection } from "./selection";

type Menu = "status" | "assign" | "priority" | "tags" | "category" | "snooze";

const MENUS = [
  { menu: "status", keys: "s", label: "Set the status", Icon: CircleDot, Items: StatusItems },
  { menu: "assign", keys: "a", label: "Assign", Icon: User, Items: AssignItems },
  { menu: "priority", keys: "p", label: "Set the priority", Icon: Flag, Items: PriorityItems },
  { menu: "tags", keys: "t", label: "Tags", Icon: Tag, Items: TagItems },
  { menu: "category", keys: "y", label: "Change the category", Icon: Hash, Items: CategoryItems },
  { menu: "snooze", keys: "z", label: "Snooze", Icon: AlarmClock, Items: SnoozeItems },
] as const;

/** What can be done with the selected tickets, below the list: by pointer, and by the keys of a single ticket. */
export function BulkBar({ numbers }: { numbers: number[] }) {
  const [open, setOpen] = useState<Menu | null>(null);
  const bulk = useBulkChange();
  const change = (part: Pick<BulkChange, "change" | "done">) =>
    bulk.mutate({ numbers, ...part }, { onSuccess: clearSelection });
  const setStatus = (status: "resolved" | "open", done: string) => change({ change: { status }, done });

  useShortcuts("Selected tickets", [
    ...MENUS.map(({ menu, keys, label }) => ({ keys, label, run: () => setOpen(menu) })),
    { keys: "e", label: "Resolve", run: () => setStatus("resolved", "resolved") },
    { keys: "shift+e", label: "Open again", run: () => setStatus("open", "opened again") },
  ]);

  return (
    <div
      role="toolbar"
      aria-label="Selected tickets"
      className="flex shrink-0 items-center gap-0.5 border-t border-line bg-raised px-2 py-1.5"
    >
      <p role="status" className="mr-auto min-w-0 truncate pl-2 text-sm font-medium tabular-nums">
        {numbers.length} selected{numbers.length >= MAX_SELECTED && ", the most at once"}
      </p>
      {MENUS.map(({ menu, label, Icon, Items }) => (
        <BulkMenu
          key={menu}
          label={label}
          icon={<Icon aria-hidden />}
          open={open === menu}
          onOpenChange={(isOpen) => setOpen(isOpen ? menu : null)}
        >
          <Items numbers={numbers} onChange={change} />
        </BulkMenu>
      ))}
      <IconButton label="Select nothing" size="sm" onClick={clearSelection}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}

type BulkMenuProps = {
  label: string;
  icon: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
};

function BulkMenu({ label, icon, open, onOpenChange, children }: BulkMenuProps) {
  return (
    <DropdownMenu
      side="top"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <IconButton label={label} size="sm">
          {icon}
        </IconButton>
      }
    >
      {children}
    </DropdownMenu>
  );
}
