import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { presenceInput } from "@/lib/tickets/presence/schemas";
import { setPresence } from "@/lib/tickets/presence/set-presence";

export const PUT = agentRoute(
  { permission: "tickets.read", body: presenceInput },
  async ({ actor, body }) => {
    await setPresence(actor, body);
    return new Response(null, { status: 204 });
  },
);
