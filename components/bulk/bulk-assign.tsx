"use client";

import type { ReactNode } from "react";
import { readAssignee, useAssignees } from "@/components/ticket/actions/assignees";
import { PickList } from "@/components/ui/pick-list";
import type { ItemsProps } from "./bulk-items";

type BulkAssignProps = ItemsProps & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onClosed: () => void;
  trigger: ReactNode;
};

/** Assigns tickets to an agent or a team. */
export function BulkAssign({ onChange, ...list }: BulkAssignProps) {
  return (
    <PickList
      {...list}
      label="Assign to"
      placeholder="Search agents and teams"
      options={useAssignees()}
      selected={[]}
      onPick={(option) => onChange(readAssignee(option))}
    />
  );
}
