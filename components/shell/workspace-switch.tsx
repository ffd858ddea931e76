"use client";

import { useWorkspace } from "@/components/lib/workspace-context";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { WorkspaceButton } from "./workspace-button";

export type WorkspaceChoice = { slug: string; name: string };

/** Switches between the agent's workspaces. */
export function WorkspaceSwitch({ choices }: { choices: WorkspaceChoice[] }) {
  const { name, slug } = useWorkspace();
  return (
    <DropdownMenu className="min-w-52" trigger={<WorkspaceButton name={name} />}>
      {choices.map((choice) => (
        <DropdownMenuItem
          key={choice.slug}
          checked={choice.slug === slug}
          // A full page load: nothing of one workspace stays in memory for the other.
          onSelect={() => window.location.assign(`/${choice.slug}/inbox/all`)}
        >
          {choice.name}
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
