import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { listMembers } from "@/lib/workspace/members/members";
import { listTeams } from "@/lib/workspace/teams/list-teams";

export const GET = agentRoute({ permission: "members.read" }, async ({ actor }) => {
  const [members, teams] = await Promise.all([listMembers(actor), listTeams(actor)]);
  return Response.json({ members, teams });
});
