import { agentRoute } from "@/lib/http/agent-route";
import { listTeams } from "@/lib/teams/list-teams";

export const GET = agentRoute({ permission: "members.read" }, async ({ actor }) =>
  Response.json({ items: await listTeams(actor) }),
);
