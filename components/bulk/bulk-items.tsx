"use client";

import { useState } from "react";
import type { UndoableChange } from "@/components/ticket/actions/as-bulk-change";
import { useCategories } from "@/components/lib/use-workspace-data";
import { localTimes, formatDateTime } from "@/components/ticket/actions/local-times";
import { STATUS_LOOKS } from "@/components/ticket/actions/status-labels";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { PRIORITIES, TICKET_STATUSES } from "@/lib/tickets/model/status";

export type ItemsProps = {
  onChange: (change: UndoableChange) => void;
};

export function StatusItems({ onChange }: ItemsProps) {
  return TICKET_STATUSES.map((status) => {
    const { label, meaning } = STATUS_LOOKS[status];
    return (
      <DropdownMenuItem key={status} hint={meaning} onSelect={() => onChange({ kind: "status", status })}>
        {label}
      </DropdownMenuItem>
    );
  });
}

export function PriorityItems({ onChange }: ItemsProps) {
  return PRIORITIES.toReversed().map((priority) => (
    <DropdownMenuItem key={priority} onSelect={() => onChange({ kind: "priority", priority })}>
      <span className="capitalize">{priority}</span>
    </DropdownMenuItem>
  ));
}

export function CategoryItems({ onChange }: ItemsProps) {
  const categories = useCategories().data ?? [];
  return (
    <>
      {categories.map((category) => (
        <DropdownMenuItem key={category.id} onSelect={() => onChange({ kind: "category", category })}>
          {category.name}
        </DropdownMenuItem>
      ))}
      {categories.length > 0 && <DropdownMenuSeparator />}
      <DropdownMenuItem onSelect={() => onChange({ kind: "category", category: null })}>
        No category
      </DropdownMenuItem>
    </>
  );
}

export function SnoozeItems({ onChange, onChooseTime }: ItemsProps & { onChooseTime: () => void }) {
  const [times] = useState(() => localTimes(new Date()));
  const snooze = (until: string | null) => onChange({ kind: "snooze", until });
  return (
    <>
      {times.map(({ label, at }) => (
        <DropdownMenuItem key={label} hint={formatDateTime(at)} onSelect={() => snooze(at.toISOString())}>
          {label}
        </DropdownMenuItem>
      ))}
      <DropdownMenuItem onSelect={() => snooze(null)}>Until the customer replies</DropdownMenuItem>
      <DropdownMenuItem onSelect={onChooseTime}>Choose a time…</DropdownMenuItem>
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={() => onChange({ kind: "wake" })}>Unsnooze</DropdownMenuItem>
    </>
  );
}
