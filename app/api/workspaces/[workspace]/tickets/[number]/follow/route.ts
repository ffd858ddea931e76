import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { followTicket } from "@/lib/tickets/change/follow-ticket";
import { ticketParams } from "@/lib/tickets/model/schemas";

const spec = { permission: "tickets.write", params: ticketParams } as const;

export const PUT = agentRoute(spec, async ({ actor, params }) => {
  await followTicket(actor, params.number, true);
  return new Response(null, { status: 204 });
});

export const DELETE = agentRoute(spec, async ({ actor, params }) => {
  await followTicket(actor, params.number, false);
  return new Response(null, { status: 204 });
});
