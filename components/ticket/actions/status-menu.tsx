"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { TICKET_STATUSES } from "@/lib/tickets/model/status";
import type { TicketStatus } from "@/lib/tickets/model/status";
import { StatusDot } from "./status-dot";
import { STATUS_LOOKS } from "./status-labels";

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
          {STATUS_LOOKS[status].label}
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      }
    >
      {TICKET_STATUSES.map((value) => (
        <DropdownMenuItem
          key={value}
          checked={value === status}
          hint={STATUS_LOOKS[value].meaning}
          onSelect={() => value !== status && onChange(value)}
        >
          <StatusDot status={value} />
          {STATUS_LOOKS[value].label}
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
