import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { holdTicket } from "@/lib/tickets/change/hold-ticket";
import { releaseTicket } from "@/lib/tickets/change/release-ticket";
import { ticketParams } from "@/lib/tickets/model/schemas";

/** Puts an unverified sender's ticket on hold. */
export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams },
  async ({ actor, params }) => {
    await holdTicket(actor, params.number);
    return Response.json(await getTicket(actor, params.number));
  },
);

/** Releases a held ticket. */
export const DELETE = agentRoute(
  { permission: "tickets.write", params: ticketParams },
  async ({ actor, params }) => {
    await releaseTicket(actor, params.number);
    return Response.json(await getTicket(actor, params.number));
  },
);
