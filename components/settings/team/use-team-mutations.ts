"use client";

import { useQueryClient } from "@tanstack/react-query";
import { queryKeys } from "@/components/lib/query-keys";
import type { MemberDto } from "@/components/lib/use-workspace-data";
import { request } from "@/components/lib/request";
import { useWorkspace } from "@/components/lib/workspace-context";
import type { TeamDto } from "@/lib/workspace/teams/schemas";
import { useSettingsMutation } from "../use-settings-mutation";

export type TeamSettingsDto = { members: MemberDto[]; teams: TeamDto[] };

type Change =
  | { kind: "add"; name: string }
  | { kind: "rename"; id: string; name: string }
  | { kind: "delete"; id: string }
  | { kind: "member"; id: string; agentId: string; isMember: boolean };

/** Changes teams, and refreshes the inbox menus that list them. */
export function useTeamMutation(done?: string) {
  const { slug } = useWorkspace();
  const client = useQueryClient();
  return useSettingsMutation<TeamSettingsDto, Change>({
    page: "team",
    ...(done && { done }),
    mainField: "name",
    optimistic: (dto, change) => (change.kind === "member" ? withMember(dto, change) : dto),
    send: async (path, change) => {
      await send(path, change);
      void client.invalidateQueries({ queryKey: queryKeys.teams(slug) });
      return request<TeamSettingsDto>(path);
    },
  });
}

function send(path: string, change: Change): Promise<unknown> {
  switch (change.kind) {
    case "add":
      return request(`${path}/teams`, { method: "POST", body: { name: change.name } });
    case "rename":
      return request(`${path}/teams/${change.id}`, { method: "PATCH", body: { name: change.name } });
    case "delete":
      return request(`${path}/teams/${change.id}`, { method: "DELETE" });
    case "member":
      return request(`${path}/teams/${change.id}/members/${change.agentId}`, {
        method: change.isMember ? "PUT" : "DELETE",
      });
  }
}

function withMember(dto: TeamSettingsDto, { id, agentId, isMember }: Extract<Change, { kind: "member" }>) {
  const teams = dto.teams.map((team) => {
    if (team.id !== id) return team;
    const others = team.memberIds.filter((memberId) => memberId !== agentId);
    return { ...team, memberIds: isMember ? [...others, agentId] : others };
  });
  return { ...dto, teams };
}
