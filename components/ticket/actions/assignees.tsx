"use client";

import { Users } from "lucide-react";
import { useMembers, useTeams } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { PickOption } from "@/components/ui/match-options";

type Named = { id: string; name: string };
type Choice = { assignee: Named | null } | { team: Named };

const ME = " (me)";

/** The agent first, then others, teams, and unassigned. */
export function useAssignees(): PickOption[] {
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

/** @returns the assignee that an option stands for */
export function readAssignee({ id, label }: PickOption): Choice {
  const [kind, key = ""] = id.split(":");
  if (kind === "team") return { team: { id: key, name: label } };
  if (kind === "nobody") return { assignee: null };
  const name = label.endsWith(ME) ? label.slice(0, -ME.length) : label;
  return { assignee: { id: key, name } };
}
