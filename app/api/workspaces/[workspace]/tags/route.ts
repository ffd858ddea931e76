import { agentRoute } from "@/lib/http/agent-route";
import { listTags } from "@/lib/tags/list-tags";

export const GET = agentRoute({ permission: "tickets.read" }, async ({ actor }) =>
  Response.json({ items: await listTags(actor) }),
);
