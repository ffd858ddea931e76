"use client";

import { useState } from "react";
import { Trash2, UserPlus } from "lucide-react";
import type { MemberDto } from "@/components/lib/use-workspace-data";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { PickList } from "@/components/ui/pick-list";
import type { TeamDto } from "@/lib/workspace/teams/schemas";
import { EditableName } from "../editable-name";
import { useTeamMutation } from "./use-team-mutations";

/** A team: its name and members, and a way to delete it. */
export function TeamRow({ team, members }: { team: TeamDto; members: readonly MemberDto[] }) {
  const [isPicking, setIsPicking] = useState(false);
  const [isDeleting, setIsDeleting] = useState(false);
  const rename = useTeamMutation();
  const member = useTeamMutation();
  const remove = useTeamMutation("Team deleted");
  const inside = members.filter(({ id }) => team.memberIds.includes(id));
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <EditableName
        name={team.name}
        error={rename.error}
        isPending={rename.isPending}
        onStart={rename.reset}
        onRename={(name, onDone) =>
          rename.mutate({ kind: "rename", id: team.id, name }, { onSuccess: onDone })
        }
      />
      <p className="min-w-0 flex-1 truncate text-sm text-muted">
        {inside.length > 0 ? inside.map(({ name }) => name).join(", ") : "No members"}
      </p>
      <PickList
        open={isPicking}
        onOpenChange={setIsPicking}
        multiple
        label={`Members of ${team.name}`}
        placeholder="Search agents"
        options={members.map(({ id, name, email }) => ({ id, label: name, keywords: email }))}
        selected={team.memberIds}
        onPick={({ id }) =>
          member.mutate({
            kind: "member",
            id: team.id,
            agentId: id,
            isMember: !team.memberIds.includes(id),
          })
        }
        trigger={
          <Button size="sm" aria-label={`Members of ${team.name}`}>
            <UserPlus aria-hidden />
            Members
          </Button>
        }
      />
      <IconButton label={`Delete ${team.name}`} onClick={() => setIsDeleting(true)}>
        <Trash2 aria-hidden />
      </IconButton>
      <AlertDialog
        open={isDeleting}
        onOpenChange={setIsDeleting}
        title={`Delete team “${team.name}”?`}
        description="Its tickets keep their assignee and lose the team."
        confirmLabel="Delete"
        tone="danger"
        pending={remove.isPending}
        onConfirm={() =>
          remove.mutate({ kind: "delete", id: team.id }, { onSettled: () => setIsDeleting(false) })
        }
      />
    </li>
  );
}
