import { agentRoute } from "@/lib/http/agent-route";
import { getTicket } from "@/lib/tickets/get-ticket";
import { setStatusInput, ticketParams } from "@/lib/tickets/schemas";
import { setStatus } from "@/lib/tickets/set-status";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: setStatusInput },
  async ({ actor, params, body }) => {
    await setStatus(actor, params.number, body.status);
    return Response.json(await getTicket(actor, params.number));
  },
);
