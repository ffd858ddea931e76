"use client";

import { useState } from "react";
import type { BulkEdit } from "@/components/ticket/actions/ticket-edit";
import { useCategories } from "@/components/lib/use-workspace-data";
import { localTimes, formatDateTime } from "@/components/ticket/actions/local-times";
import { DropdownMenuItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu-item";
import { STATUS_MEANINGS, labelOf, valuesOf } from "@/lib/tickets/model/labels";
import type { EnumField, EnumValue } from "@/lib/tickets/model/labels";

export type ItemsProps = {
  onChange: (change: BulkEdit) => void;
};

export function StatusItems({ onChange }: ItemsProps) {
  return valuesOf("status").map((status) => (
    <DropdownMenuItem key={status} hint={STATUS_MEANINGS[status]} onSelect={() => onChange({ status })}>
      {labelOf("status", status)}
    </DropdownMenuItem>
  ));
}

type EnumItemsProps<Field extends EnumField> = { field: Field; onPick: (value: EnumValue<Field>) => void };

/** The values of a field, highest first. */
export function EnumItems<Field extends EnumField>({ field, onPick }: EnumItemsProps<Field>) {
  return valuesOf(field)
    .toReversed()
    .map((value) => (
      <DropdownMenuItem key={value} onSelect={() => onPick(value)}>
        {labelOf(field, value)}
      </DropdownMenuItem>
    ));
}

export function CategoryItems({ onChange }: ItemsProps) {
  const categories = useCategories().data ?? [];
  return (
    <>
      {categories.map((category) => (
        <DropdownMenuItem key={category.id} onSelect={() => onChange({ category })}>
          {category.name}
        </DropdownMenuItem>
      ))}
      {categories.length > 0 && <DropdownMenuSeparator />}
      <DropdownMenuItem onSelect={() => onChange({ category: null })}>No category</DropdownMenuItem>
    </>
  );
}

export function SnoozeItems({ onChange, onChooseTime }: ItemsProps & { onChooseTime: () => void }) {
  const [times] = useState(() => localTimes(new Date()));
  const snooze = (until: string | null) => onChange({ snooze: { until } });
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
      <DropdownMenuItem onSelect={() => onChange({ snooze: null })}>Unsnooze</DropdownMenuItem>
    </>
  );
}
