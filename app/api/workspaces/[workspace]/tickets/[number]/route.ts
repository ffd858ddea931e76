import { agentRoute } from "@/lib/http/agent-route";
import { ticketParams } from "@/lib/tickets/schemas";
import { getTicketThread } from "@/lib/timeline/get-ticket-thread";

export const GET = agentRoute(
  { permission: "tickets.read", params: ticketParams },
  async ({ actor, params }) => Response.json(await getTicketThread(actor, params.number)),
);
