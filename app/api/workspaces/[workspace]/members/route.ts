import { agentRoute } from "@/lib/http/agent-route";
import { listMembers } from "@/lib/members/list-members";

export const GET = agentRoute({ permission: "members.read" }, async ({ actor }) =>
  Response.json({ items: await listMembers(actor) }),
);
