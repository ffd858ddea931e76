import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { createTeam } from "@/lib/workspace/teams/manage-teams";
import { createTeamInput } from "@/lib/workspace/teams/schemas";

export const POST = agentRoute(
  { permission: "teams.manage", body: createTeamInput },
  async ({ actor, body }) => Response.json(await createTeam(actor, body), { status: 201 }),
);
