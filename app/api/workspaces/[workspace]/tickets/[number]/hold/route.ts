import { agentRoute } from "@/lib/http/agent-route";
import { getTicket } from "@/lib/tickets/get-ticket";
import { releaseTicket } from "@/lib/tickets/release-ticket";
import { ticketParams } from "@/lib/tickets/schemas";

/** Lets a held ticket through by hand. */
export const DELETE = agentRoute(
  { permission: "tickets.write", params: ticketParams },
  async ({ actor, params }) => {
    await releaseTicket(actor, params.number);
    return Response.json(await getTicket(actor, params.number));
  },
);
