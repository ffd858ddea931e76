"use client";

import { ChevronsUpDown } from "lucide-react";
import { useWorkspace } from "@/components/api/workspace-context";
import { DropdownMenu } from "@/components/ui/dropdown-menu";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu-item";
import { Mark } from "./mark";

export type WorkspaceChoice = { slug: string; name: string };

/** The name of the workspace; for a member of several, the way to the others. */
export function WorkspaceSwitch({ choices }: { choices: WorkspaceChoice[] }) {
  const { name, slug } = useWorkspace();
  const label = (
    <>
      <Mark className="size-6 shrink-0" />
      <span className="min-w-0 flex-1 truncate text-base font-semibold">{name}</span>
    </>
  );
  if (choices.length < 2) return <p className="flex h-10 items-center gap-2.5 px-2">{label}</p>;
  return (
    <DropdownMenu
      className="min-w-52"
      trigger={
        <button
          type="button"
          className="flex h-10 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-subtle data-[state=open]:bg-subtle"
        >
          {label}
          <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
        </button>
      }
    >
      {choices.map((choice) => (
        <DropdownMenuItem
          key={choice.slug}
          checked={choice.slug === slug}
          // A whole new page: nothing of one workspace stays in memory for the other.
          onSelect={() => window.location.assign(`/${choice.slug}/inbox/all`)}
        >
          {choice.name}
        </DropdownMenuItem>
      ))}
    </DropdownMenu>
  );
}
