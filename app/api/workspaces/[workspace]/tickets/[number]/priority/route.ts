import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { setPriorityInput, ticketParams } from "@/lib/tickets/model/schemas";
import { updateTicket } from "@/lib/tickets/change/update-ticket";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: setPriorityInput },
  async ({ actor, params, body }) => {
    await updateTicket(actor, params.number, body);
    return Response.json(await getTicket(actor, params.number));
  },
);
