import { agentRoute } from "@/lib/http/agent-route";
import { listTickets } from "@/lib/tickets/list-tickets";
import { listQuery } from "@/lib/tickets/schemas";

export const GET = agentRoute({ permission: "tickets.read", query: listQuery }, async ({ actor, query }) =>
  Response.json(await listTickets(actor, query)),
);
