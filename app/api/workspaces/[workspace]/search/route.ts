import { agentRoute } from "@/lib/http/agent-route";
import { searchQuery } from "@/lib/search/schemas";
import { searchTickets } from "@/lib/search/search-tickets";

export const GET = agentRoute({ permission: "tickets.read", query: searchQuery }, async ({ actor, query }) =>
  Response.json(await searchTickets(actor, query)),
);
