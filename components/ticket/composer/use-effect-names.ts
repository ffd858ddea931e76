"use client";

import { useCategories, useMembers, useTeams } from "@/components/lib/use-workspace-data";
import { useWorkspace } from "@/components/lib/workspace-context";

/** Whom effects can name. */
export function useEffectNames() {
  const { me } = useWorkspace();
  return {
    me: me.agentId,
    agents: useMembers().data ?? [],
    teams: useTeams().data ?? [],
    categories: useCategories().data ?? [],
  };
}
