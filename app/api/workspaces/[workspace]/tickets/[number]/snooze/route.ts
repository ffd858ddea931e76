import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { snoozeInput, ticketParams } from "@/lib/tickets/model/schemas";
import { updateTicket } from "@/lib/tickets/change/update-ticket";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: snoozeInput },
  async ({ actor, params, body }) => {
    await updateTicket(actor, params.number, { snooze: body });
    return Response.json(await getTicket(actor, params.number));
  },
);

export const DELETE = agentRoute(
  { permission: "tickets.write", params: ticketParams },
  async ({ actor, params }) => {
    await updateTicket(actor, params.number, { snooze: null });
    return Response.json(await getTicket(actor, params.number));
  },
);
