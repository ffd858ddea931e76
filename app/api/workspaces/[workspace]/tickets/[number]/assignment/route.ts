import { agentRoute } from "@/lib/http/agent-route";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { getTicket } from "@/lib/tickets/get-ticket";
import { assignInput, ticketParams } from "@/lib/tickets/schemas";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: assignInput },
  async ({ actor, params, body }) => {
    await assignTicket(actor, params.number, body.agentId, body.teamId);
    return Response.json(await getTicket(actor, params.number));
  },
);

/** Takes it from the agent; the team keeps it. */
export const DELETE = agentRoute(
  { permission: "tickets.write", params: ticketParams },
  async ({ actor, params }) => {
    await assignTicket(actor, params.number, null);
    return Response.json(await getTicket(actor, params.number));
  },
);
