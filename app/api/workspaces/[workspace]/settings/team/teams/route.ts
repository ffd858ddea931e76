import { agentRoute } from "@/lib/http/agent-route";
import { createTeam } from "@/lib/teams/create-team";
import { createTeamInput } from "@/lib/teams/schemas";

export const POST = agentRoute(
  { permission: "teams.manage", body: createTeamInput },
  async ({ actor, body }) => Response.json(await createTeam(actor, body), { status: 201 }),
);
