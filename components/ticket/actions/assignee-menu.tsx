"use client";

import type { RefObject } from "react";
import { ChevronDown, UserX } from "lucide-react";
import type { TicketEdit } from "./ticket-edit";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { PickList } from "@/components/ui/pick-list";
import type { TicketListItemDto } from "@/lib/tickets/model/schemas";
import { readAssignee, useAssignees } from "./assignees";

type AssigneeMenuProps = {
  ticket: TicketListItemDto;
  onChange: (edit: TicketEdit) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  fallback: RefObject<HTMLElement | null>;
};

/** The ticket's agent and team. */
export function AssigneeMenu({ ticket, onChange, ...list }: AssigneeMenuProps) {
  const { assignee, team } = ticket;
  return (
    <PickList
      {...list}
      label="Assign to"
      placeholder="Search agents and teams"
      options={useAssignees()}
      selected={[assignee ? `agent:${assignee.id}` : "nobody:", ...(team ? [`team:${team.id}`] : [])]}
      onPick={(option) => {
        const choice = readAssignee(option);
        onChange("team" in choice && choice.team.id === team?.id ? { team: null } : choice);
      }}
      trigger={
        <Button className="max-w-52 min-w-0 shrink border-line">
          {assignee ? (
            <Avatar name={assignee.name} size="sm" className="size-5 text-[0.5625rem]" />
          ) : (
            <UserX aria-hidden />
          )}
          <span className="sr-only">Assignee: </span>
          <span className="truncate">{assignee?.name ?? "Unassigned"}</span>
          {team && <span className="truncate text-muted">{team.name}</span>}
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      }
    />
  );
}
