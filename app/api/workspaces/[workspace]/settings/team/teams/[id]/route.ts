import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { renameTeam } from "@/lib/workspace/teams/manage-teams";
import { teamParams, updateTeamInput } from "@/lib/workspace/teams/schemas";
import { disbandTeam } from "@/lib/tickets/change/disband-team";

export const PATCH = agentRoute(
  { permission: "teams.manage", params: teamParams, body: updateTeamInput },
  async ({ actor, params, body }) => {
    await renameTeam(actor, params.id, body.name);
    return new Response(null, { status: 204 });
  },
);

export const DELETE = agentRoute(
  { permission: "teams.manage", params: teamParams },
  async ({ actor, params }) => {
    await disbandTeam(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
