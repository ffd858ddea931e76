import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { ticketParams } from "@/lib/tickets/model/schemas";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";

export const GET = agentRoute(
  { permission: "tickets.read", params: ticketParams },
  async ({ actor, params }) => Response.json(await getTicketThread(actor, params.number)),
);
