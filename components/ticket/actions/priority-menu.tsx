"use client";

import type { RefObject } from "react";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { IconButton } from "@/components/ui/icon-button";
import type { Priority } from "@/lib/tickets/model/labels";
import { PriorityIcon } from "./priority-icon";
import { labelOf, valuesOf } from "@/lib/tickets/model/labels";

type PriorityMenuProps = {
  priority: Priority;
  onChange: (priority: Priority) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  className?: string;
  fallback: RefObject<HTMLElement | null>;
};

export function PriorityMenu({ priority, onChange, className, ...menu }: PriorityMenuProps) {
  return (
    <DropdownMenu
      {...menu}
      align="end"
      trigger={
        <IconButton label={`Priority: ${labelOf("priority", priority)}`} {...(className && { className })}>
          <PriorityIcon priority={priority} />
        </IconButton>
      }
    >
      <PriorityItems priority={priority} onChange={onChange} />
    </DropdownMenu>
  );
}

type PriorityItemsProps = Pick<PriorityMenuProps, "onChange"> & { priority: Priority | null };

const PriorityItems = ({ priority, onChange }: PriorityItemsProps) =>
  valuesOf("priority")
    .toReversed()
    .map((value) => (
      <DropdownMenuItem
        key={value}
        checked={value === priority}
        onSelect={() => value !== priority && onChange(value)}
      >
        <PriorityIcon priority={value} />
        {labelOf("priority", value)}
      </DropdownMenuItem>
    ));
