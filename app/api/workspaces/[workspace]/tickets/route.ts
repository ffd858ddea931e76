import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { listQuery } from "@/lib/tickets/model/schemas";
import { listView } from "@/lib/tickets/views/list-view";

export const GET = agentRoute({ permission: "tickets.read", query: listQuery }, async ({ actor, query }) =>
  Response.json(await listView(actor, query)),
);
