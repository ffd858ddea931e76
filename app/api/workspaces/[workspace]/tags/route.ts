import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { listTags } from "@/lib/workspace/tags/manage-tags";

export const GET = agentRoute({ permission: "tickets.read" }, async ({ actor }) =>
  Response.json({ items: await listTags(actor) }),
);
