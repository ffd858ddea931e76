import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { searchQuery } from "@/lib/tickets/search/schemas";
import { searchTickets } from "@/lib/tickets/search/search-tickets";

export const GET = agentRoute({ permission: "tickets.read", query: searchQuery }, async ({ actor, query }) =>
  Response.json(await searchTickets(actor, query)),
);
