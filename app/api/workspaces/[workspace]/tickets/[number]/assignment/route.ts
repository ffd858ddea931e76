import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { assignTicket } from "@/lib/tickets/change/assign-ticket";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { assignInput, ticketParams } from "@/lib/tickets/model/schemas";

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
