"use client";

import type { RefObject } from "react";
import { AlarmClock, AlarmClockCheck } from "lucide-react";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { IconButton } from "@/components/ui/icon-button";
import { useNow } from "@/components/ui/use-now";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { localTimes, formatDateTime } from "./local-times";

type SnoozeMenuProps = SnoozeItemsProps & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  className?: string;
  fallback: RefObject<HTMLElement | null>;
};

/** Snoozes the ticket. */
export function SnoozeMenu({ open, onOpenChange, className, fallback, ...items }: SnoozeMenuProps) {
  const Icon = items.snooze ? AlarmClockCheck : AlarmClock;
  return (
    <DropdownMenu
      open={open}
      onOpenChange={onOpenChange}
      fallback={fallback}
      align="end"
      className="min-w-72"
      trigger={
        <IconButton label="Snooze" {...(className && { className })}>
          <Icon aria-hidden />
        </IconButton>
      }
    >
      <SnoozeItems {...items} />
    </DropdownMenu>
  );
}

type SnoozeItemsProps = {
  snooze: TicketListItemDto["snooze"];
  onSnooze: (until: string | null) => void;
  onWake: () => void;
  onChooseTime: () => void;
};

function SnoozeItems({ snooze, onSnooze, onWake, onChooseTime }: SnoozeItemsProps) {
  const now = new Date(useNow() ?? 0);
  return (
    <>
      {snooze && (
        <>
          <DropdownMenuItem onSelect={onWake}>Unsnooze</DropdownMenuItem>
          <DropdownMenuSeparator />
        </>
      )}
      {localTimes(now).map(({ label, at }) => (
        <DropdownMenuItem key={label} hint={formatDateTime(at)} onSelect={() => onSnooze(at.toISOString())}>
          {label}
        </DropdownMenuItem>
      ))}
      <DropdownMenuItem onSelect={() => onSnooze(null)}>Until the customer replies</DropdownMenuItem>
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={onChooseTime}>Choose a time…</DropdownMenuItem>
    </>
  );
}
