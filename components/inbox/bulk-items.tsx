"use client";

import { useState } from "react";
import type { BulkChange } from "@/components/api/use-bulk-change";
import { useCategories } from "@/components/api/use-workspace-data";
import { localTimes, timeWords } from "@/components/ticket/local-times";
import { STATUS_LOOKS } from "@/components/ticket/status-labels";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-separator";
import { PRIORITIES, TICKET_STATUSES } from "@/lib/tickets/status";
import { snoozedUntil } from "./bulk-menus";

export type ItemsProps = {
  onChange: (change: Pick<BulkChange, "change" | "done">) => void;
};

export function StatusItems({ onChange }: ItemsProps) {
  return TICKET_STATUSES.map((status) => {
    const { label, meaning } = STATUS_LOOKS[status];
    const done = `set to ${label.toLowerCase()}`;
    return (
      <DropdownMenuItem key={status} hint={meaning} onSelect={() => onChange({ change: { status }, done })}>
        {label}
      </DropdownMenuItem>
    );
  });
}

export function PriorityItems({ onChange }: ItemsProps) {
  return PRIORITIES.toReversed().map((priority) => (
    <DropdownMenuItem
      key={priority}
      onSelect={() => onChange({ change: { priority }, done: `set to ${priority} priority` })}
    >
      <span className="capitalize">{priority}</span>
    </DropdownMenuItem>
  ));
}

export function CategoryItems({ onChange }: ItemsProps) {
  const categories = useCategories().data ?? [];
  return (
    <>
      {categories.map(({ id, name }) => (
        <DropdownMenuItem
          key={id}
          onSelect={() => onChange({ change: { categoryId: id }, done: `moved to ${name}` })}
        >
          {name}
        </DropdownMenuItem>
      ))}
      {categories.length > 0 && <DropdownMenuSeparator />}
      <DropdownMenuItem
        onSelect={() => onChange({ change: { categoryId: null }, done: "taken out of their category" })}
      >
        No category
      </DropdownMenuItem>
    </>
  );
}

export function SnoozeItems({ onChange, onChooseTime }: ItemsProps & { onChooseTime: () => void }) {
  const [times] = useState(() => localTimes(new Date()));
  const snooze = (until: string | null) => onChange(snoozedUntil(until));
  return (
    <>
      {times.map(({ label, at }) => (
        <DropdownMenuItem key={label} hint={timeWords(at)} onSelect={() => snooze(at.toISOString())}>
          {label}
        </DropdownMenuItem>
      ))}
      <DropdownMenuItem onSelect={() => snooze(null)}>Until the customer answers</DropdownMenuItem>
      <DropdownMenuItem onSelect={onChooseTime}>Choose a time…</DropdownMenuItem>
      <DropdownMenuSeparator />
      <DropdownMenuItem onSelect={() => onChange({ change: { snooze: null }, done: "woken up" })}>
        Wake up
      </DropdownMenuItem>
    </>
  );
}
