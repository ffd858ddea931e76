"use client";

import type { ReactNode } from "react";
import { readAssignee, useAssignees } from "@/components/ticket/assignees";
import type { PickOption } from "@/components/ui/match-options";
import { PickList } from "@/components/ui/pick-list";
import type { ItemsProps } from "./bulk-items";

type BulkAssignProps = ItemsProps & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onClosed: () => void;
  trigger: ReactNode;
};

/** Gives tickets to a person or a team, found by typing. */
export function BulkAssign({ onChange, ...list }: BulkAssignProps) {
  function assign(option: PickOption) {
    const choice = readAssignee(option);
    if (choice.kind === "team")
      return onChange({ change: { teamId: choice.team.id }, done: `given to ${choice.team.name}` });
    const { assignee } = choice;
    onChange({
      change: { assignee: { agentId: assignee?.id ?? null } },
      done: assignee ? `assigned to ${assignee.name}` : "unassigned",
    });
  }
  return (
    <PickList
      {...list}
      label="Assign to"
      placeholder="Find a person or a team"
      options={useAssignees()}
      selected={[]}
      onPick={assign}
    />
  );
}
