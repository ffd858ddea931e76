import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { listMembers } from "@/lib/workspace/members/members";

export const GET = agentRoute({ permission: "members.read" }, async ({ actor }) =>
  Response.json({ items: await listMembers(actor) }),
);
