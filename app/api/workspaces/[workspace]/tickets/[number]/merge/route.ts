import { agentRoute } from "@/lib/http/agent-route";
import { mergeTickets } from "@/lib/moving/merge-tickets";
import { mergeInput } from "@/lib/moving/schemas";
import { ticketParams } from "@/lib/tickets/schemas";

export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: mergeInput },
  async ({ actor, params, body }) =>
    Response.json(await mergeTickets(actor, params.number, body.into), { status: 201 }),
);
