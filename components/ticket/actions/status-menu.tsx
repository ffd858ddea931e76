"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { valuesOf, labelOf, STATUS_MEANINGS } from "@/lib/tickets/model/labels";
import type { TicketStatus } from "@/lib/tickets/model/labels";
import { StatusDot } from "./status-dot";

type StatusMenuProps = {
  status: TicketStatus;
  onChange: (status: TicketStatus) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function StatusMenu({ status, onChange, open, onOpenChange }: StatusMenuProps) {
  return (
    <DropdownMenu
      open={open}
      onOpenChange={onOpenChange}
      align="end"
      className="min-w-64"
      trigger={
        <Button className="border-line">
          <StatusDot status={status} />
          <span className="sr-only">Status: </span>
          {labelOf("status", status)}
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      }
    >
      {valuesOf("status").map((value) => (
        <DropdownMenuItem
          key={value}
          checked={value === status}
          hint={STATUS_MEANINGS[value]}
          onSelect={() => value !== status && onChange(value)}
        >
          <StatusDot status={value} />
          {labelOf("status", value)}
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
