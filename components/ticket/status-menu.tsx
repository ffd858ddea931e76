"use client";

import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { TICKET_STATUSES } from "@/lib/tickets/status";
import type { TicketStatus } from "@/lib/tickets/status";
import { STATUS_LOOKS } from "./status-labels";

const DOTS: Record<TicketStatus, string> = {
  open: "bg-accent",
  pending: "bg-warning",
  resolved: "bg-success",
  closed: "bg-line-strong",
};

type StatusMenuProps = { status: TicketStatus; onChange: (status: TicketStatus) => void };

export function StatusMenu({ status, onChange }: StatusMenuProps) {
  return (
    <DropdownMenu
      align="end"
      className="min-w-64"
      trigger={
        <Button aria-label={`Status: ${STATUS_LOOKS[status].label}`}>
          <Dot status={status} />
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
          <Dot status={value} />
          {STATUS_LOOKS[value].label}
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}

const Dot = ({ status }: { status: TicketStatus }) => (
  <span aria-hidden className={cn("size-2 shrink-0 rounded-full", DOTS[status])} />
);
