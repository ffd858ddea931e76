import { agentRoute } from "@/lib/http/agent-route";
import { listQuery } from "@/lib/tickets/schemas";
import { listView } from "@/lib/views/list-view";

export const GET = agentRoute({ permission: "tickets.read", query: listQuery }, async ({ actor, query }) =>
  Response.json(await listView(actor, query)),
);
