"use client";

import { AlarmClock, CircleDot, Flag, Hash, Tag, User, X } from "lucide-react";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { BulkAssign } from "./bulk-assign";
import { CategoryItems, EnumItems, SnoozeItems, StatusItems } from "./bulk-items";
import type { ItemsProps } from "./bulk-items";
import { BULK_MENUS } from "./bulk-menus";
import type { BulkMenuName } from "./bulk-menus";
import { BulkTags } from "./bulk-tags";
import { MAX_SELECTED, clearSelection } from "@/components/list/selection";

const ICONS = {
  status: CircleDot,
  assign: User,
  priority: Flag,
  tags: Tag,
  category: Hash,
  snooze: AlarmClock,
};

type MenuProps = ItemsProps & {
  numbers: number[];
  onOpenChange: (menu: BulkMenuName | null) => void;
  /** Called after a menu has closed and returned the focus. */
  onClosed: () => void;
  onChooseTime: () => void;
};
type BulkBarProps = MenuProps & {
  open: BulkMenuName | null;
  /** Set for a focused ticket that isn't selected: only the requested menu is shown. */
  name: string | null;
};

/** Actions for the selected tickets, shown below the list. */
export function BulkBar({ open, name, ...menu }: BulkBarProps) {
  const count = menu.numbers.length;
  return (
    <div
      role="toolbar"
      aria-label={name ?? "Selected tickets"}
      className="flex shrink-0 items-center gap-0.5 border-t border-line bg-raised px-2 py-1.5"
    >
      <p role="status" className="mr-auto min-w-0 truncate pl-2 text-sm font-medium tabular-nums">
        {name ?? `${count} selected${count >= MAX_SELECTED ? " (maximum)" : ""}`}
      </p>
      {BULK_MENUS.filter(({ menu: each }) => name === null || each === open).map(({ menu: each, label }) => (
        <Menu key={each} which={each} label={label} isOpen={open === each} {...menu} />
      ))}
      {name === null && (
        <IconButton label="Clear selection" size="sm" onClick={clearSelection}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

type OneMenuProps = MenuProps & { which: BulkMenuName; label: string; isOpen: boolean };

function Menu({ which, label, isOpen, numbers, onOpenChange, onClosed, ...items }: OneMenuProps) {
  const Icon = ICONS[which];
  const list = {
    open: isOpen,
    onOpenChange: (next: boolean) => onOpenChange(next ? which : null),
    onClosed,
    trigger: (
      <IconButton label={label} size="sm">
        <Icon aria-hidden />
      </IconButton>
    ),
  };
  if (which === "tags") return <BulkTags {...list} numbers={numbers} onChange={items.onChange} />;
  if (which === "assign") return <BulkAssign {...list} onChange={items.onChange} />;
  return (
    <DropdownMenu {...list} side="top" align="end">
      {which === "status" && <StatusItems {...items} />}
      {which === "priority" && (
        <EnumItems field="priority" onPick={(priority) => items.onChange({ priority })} />
      )}
      {which === "category" && <CategoryItems {...items} />}
      {which === "snooze" && <SnoozeItems {...items} />}
    </DropdownMenu>
  );
}
