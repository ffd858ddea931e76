import { agentRoute } from "@/lib/http/agent-route";
import { presenceInput } from "@/lib/presence/schemas";
import { setPresence } from "@/lib/presence/set-presence";

export const PUT = agentRoute(
  { permission: "tickets.read", body: presenceInput },
  async ({ actor, body }) => {
    await setPresence(actor, body);
    return new Response(null, { status: 204 });
  },
);
