import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { setStatusInput, ticketParams } from "@/lib/tickets/model/schemas";
import { setStatus } from "@/lib/tickets/change/set-status";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: setStatusInput },
  async ({ actor, params, body }) => {
    await setStatus(actor, params.number, body.status);
    return Response.json(await getTicket(actor, params.number));
  },
);
