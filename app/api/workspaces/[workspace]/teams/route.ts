import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { listTeams } from "@/lib/workspace/teams/list-teams";

export const GET = agentRoute({ permission: "members.read" }, async ({ actor }) =>
  Response.json({ items: await listTeams(actor) }),
);
