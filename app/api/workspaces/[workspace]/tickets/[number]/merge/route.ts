import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { mergeTickets } from "@/lib/tickets/ticket-merging/merge-tickets";
import { mergeInput } from "@/lib/tickets/ticket-merging/schemas";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: mergeInput },
  async ({ actor, params, body }) =>
    Response.json(await mergeTickets(actor, params.number, body.into), { status: 201 }),
);
