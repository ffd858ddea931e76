"use client";

import { useCategories, useMembers, useTeams } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";

/** Names that actions refer to. */
export function useEffectNames() {
  const { me } = useWorkspace();
  return {
    me: me.agentId,
    agents: useMembers().data ?? [],
    teams: useTeams().data ?? [],
    categories: useCategories().data ?? [],
  };
}
