"use client";

import { Users } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { AddName } from "../add-name";
import { QueryBoundary } from "@/components/lib/query-boundary";
import { SettingsPage } from "../settings-page";
import { SettingsSection } from "../settings-section";
import { useSettings } from "../use-settings";
import { TeamRow } from "./team-row";
import { useTeamMutation } from "./use-team-mutations";
import type { TeamSettingsDto } from "./use-team-mutations";

const ROLES: Record<string, string> = { OWNER: "Owner", ADMIN: "Admin", AGENT: "Agent" };

/** settings/team: the workspace's agents and teams. */
export function TeamSettings() {
  const query = useSettings<TeamSettingsDto>("team");
  return (
    <SettingsPage
      title="Team"
      intro="Assign tickets to an agent, a team, or both. Search for team:name to find a team’s tickets."
    >
      <QueryBoundary query={query} shape={["h-48", "h-48"]}>
        {({ members, teams }) => (
          <>
            <SettingsSection title="Teams" flush>
              {teams.length > 0 ? (
                <ul aria-label="Teams" className="divide-y divide-line">
                  {teams.map((team) => (
                    <TeamRow key={team.id} team={team} members={members} />
                  ))}
                </ul>
              ) : (
                <EmptyState icon={<Users />} title="No teams yet">
                  Add one below, like “Billing” or “Tier 2”.
                </EmptyState>
              )}
              <AddTeam />
            </SettingsSection>
            <SettingsSection title="Members" flush>
              <ul aria-label="Members" className="divide-y divide-line">
                {members.map(({ id, name, email, role }) => (
                  <li key={id} className="flex items-center gap-3 px-4 py-2 text-sm">
                    <Avatar name={name} size="sm" />
                    <div className="min-w-0 flex-1">
                      <p className="truncate font-medium">{name}</p>
                      <p className="truncate text-xs text-muted">{email}</p>
                    </div>
                    <Badge>{ROLES[role] ?? role}</Badge>
                  </li>
                ))}
              </ul>
            </SettingsSection>
          </>
        )}
      </QueryBoundary>
    </SettingsPage>
  );
}

function AddTeam() {
  const { mutate, isPending, error, reset } = useTeamMutation();
  return (
    <AddName
      what="team"
      isPending={isPending}
      error={error}
      onReset={reset}
      onAdd={(name, onSuccess) => mutate({ kind: "add", name }, { onSuccess })}
    />
  );
}
