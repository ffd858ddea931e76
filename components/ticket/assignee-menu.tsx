"use client";

import type { RefObject } from "react";
import { ChevronDown, UserX, Users } from "lucide-react";
import type { TicketChange } from "@/components/api/use-ticket-actions";
import { useMembers, useTeams } from "@/components/api/use-workspace-data";
import { useWorkspace } from "@/components/api/workspace-context";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import type { PickOption } from "@/components/ui/match-options";
import { PickList } from "@/components/ui/pick-list";
import type { TicketListItemDto } from "@/lib/tickets/schemas";

type AssigneeMenuProps = {
  ticket: TicketListItemDto;
  onChange: (change: TicketChange) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  fallback: RefObject<HTMLElement | null>;
};

/** Whose the ticket is: an agent's, a team's, both, nobody's. */
export function AssigneeMenu({ ticket, onChange, ...list }: AssigneeMenuProps) {
  const { assignee, team } = ticket;
  const options = useOptions();
  function pick({ id, label }: PickOption) {
    const [kind, key = ""] = id.split(":");
    if (kind === "team") onChange({ kind: "team", team: key === team?.id ? null : { id: key, name: label } });
    else if (kind === "nobody") onChange({ kind: "assign", assignee: null });
    else onChange({ kind: "assign", assignee: { id: key, name: nameOf(label) } });
  }
  return (
    <PickList
      {...list}
      label="Assign to"
      placeholder="Find a person or a team"
      options={options}
      selected={[assignee ? `agent:${assignee.id}` : "nobody:", ...(team ? [`team:${team.id}`] : [])]}
      onPick={pick}
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

const ME = " (me)";
const nameOf = (label: string) => (label.endsWith(ME) ? label.slice(0, -ME.length) : label);

/** Oneself first, then the others, the teams, nobody. */
function useOptions(): PickOption[] {
  const { me } = useWorkspace();
  const members = useMembers().data ?? [];
  const teams = useTeams().data ?? [];
  return [
    { id: `agent:${me.agentId}`, label: `${me.name}${ME}`, keywords: `me ${me.email}`, group: "people" },
    ...members
      .filter(({ id }) => id !== me.agentId)
      .map(({ id, name, email }) => ({ id: `agent:${id}`, label: name, keywords: email, group: "people" })),
    ...teams.map(({ id, name }) => ({
      id: `team:${id}`,
      label: name,
      keywords: "team",
      group: "teams",
      icon: <Users aria-hidden className="text-muted" />,
      hint: "team",
    })),
    { id: "nobody:", label: "Unassigned", keywords: "nobody", group: "nobody" },
  ];
}
