import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { teamMemberParams } from "@/lib/workspace/teams/schemas";
import { setTeamMember } from "@/lib/workspace/teams/set-team-member";

export const PUT = agentRoute(
  { permission: "teams.manage", params: teamMemberParams },
  async ({ actor, params }) => {
    await setTeamMember(actor, { teamId: params.id, agentId: params.agentId, isMember: true });
    return new Response(null, { status: 204 });
  },
);

export const DELETE = agentRoute(
  { permission: "teams.manage", params: teamMemberParams },
  async ({ actor, params }) => {
    await setTeamMember(actor, { teamId: params.id, agentId: params.agentId, isMember: false });
    return new Response(null, { status: 204 });
  },
);
