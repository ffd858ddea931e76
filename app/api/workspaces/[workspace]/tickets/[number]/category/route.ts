import { agentRoute } from "@/lib/http/agent-route";
import { getTicket } from "@/lib/tickets/get-ticket";
import { setCategoryInput, ticketParams } from "@/lib/tickets/schemas";
import { updateTicket } from "@/lib/tickets/update-ticket";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: setCategoryInput },
  async ({ actor, params, body }) => {
    await updateTicket(actor, params.number, body);
    return Response.json(await getTicket(actor, params.number));
  },
);
