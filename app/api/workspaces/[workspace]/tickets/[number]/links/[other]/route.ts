import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { linkTickets } from "@/lib/tickets/change/link-tickets";
import { linkParams } from "@/lib/tickets/model/schemas";

export const PUT = agentRoute(
  { permission: "tickets.write", params: linkParams },
  async ({ actor, params }) => {
    await linkTickets(actor, { ...params, isLinked: true });
    return new Response(null, { status: 204 });
  },
);

export const DELETE = agentRoute(
  { permission: "tickets.write", params: linkParams },
  async ({ actor, params }) => {
    await linkTickets(actor, { ...params, isLinked: false });
    return new Response(null, { status: 204 });
  },
);
