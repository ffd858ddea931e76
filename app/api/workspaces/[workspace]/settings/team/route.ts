import { agentRoute } from "@/lib/http/agent-route";
import { listMembers } from "@/lib/members/list-members";
import { listTeams } from "@/lib/teams/list-teams";

export const GET = agentRoute({ permission: "members.read" }, async ({ actor }) => {
  const [members, teams] = await Promise.all([listMembers(actor), listTeams(actor)]);
  return Response.json({ members, teams });
});
