"use client";

import { ChevronDown, UserX } from "lucide-react";
import { useMembers } from "@/components/api/use-workspace-data";
import { useWorkspace } from "@/components/api/workspace-context";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { DropdownMenuSeparator } from "@/components/ui/dropdown-menu-separator";

type Person = { id: string; name: string };
type AssigneeMenuProps = {
  assignee: Person | null;
  onAssign: (person: Person) => void;
  onUnassign: () => void;
};

export function AssigneeMenu({ assignee, onAssign, onUnassign }: AssigneeMenuProps) {
  const { me } = useWorkspace();
  const members = useMembers().data ?? [];
  const others = members.filter((member) => member.id !== me.agentId);
  const isMine = assignee?.id === me.agentId;
  return (
    <DropdownMenu
      align="end"
      className="min-w-56"
      trigger={
        <Button className="max-w-44 min-w-0 shrink border-line">
          {assignee ? (
            <Avatar name={assignee.name} size="sm" className="size-5 text-[0.5625rem]" />
          ) : (
            <UserX aria-hidden />
          )}
          <span className="sr-only">Assignee: </span>
          <span className="truncate">{assignee?.name ?? "Unassigned"}</span>
          <ChevronDown aria-hidden className="text-muted" />
        </Button>
      }
    >
      <DropdownMenuItem checked={isMine} onSelect={() => onAssign({ id: me.agentId, name: me.name })}>
        Assign to me
      </DropdownMenuItem>
      {others.length > 0 && <DropdownMenuSeparator />}
      {others.map(({ id, name }) => (
        <DropdownMenuItem key={id} checked={assignee?.id === id} onSelect={() => onAssign({ id, name })}>
          {name}
        </DropdownMenuItem>
      ))}
      <DropdownMenuSeparator />
      <DropdownMenuItem checked={assignee === null} disabled={assignee === null} onSelect={onUnassign}>
        Unassigned
      </DropdownMenuItem>
    </DropdownMenu>
  );
}
