import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { listCounts } from "@/lib/tickets/lists/list-tickets";

export const GET = agentRoute({ permission: "tickets.read" }, async ({ actor }) =>
  Response.json(await listCounts(actor)),
);
