import { agentRoute } from "@/lib/http/agent-route";
import { decideSeparation } from "@/lib/merging/decide-separation";
import { contactParams, decisionInput } from "@/lib/merging/schemas";

/** Whether this contact and another with the same address are kept apart. */
export const PUT = agentRoute(
  { permission: "contacts.merge", params: contactParams, body: decisionInput },
  async ({ actor, params, body }) => {
    await decideSeparation(actor, params.id, body);
    return new Response(null, { status: 204 });
  },
);
