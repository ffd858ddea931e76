import { agentRoute } from "@/lib/http/agent-route";
import { listCounts } from "@/lib/tickets/list-counts";

export const GET = agentRoute({ permission: "tickets.read" }, async ({ actor }) =>
  Response.json(await listCounts(actor)),
);
