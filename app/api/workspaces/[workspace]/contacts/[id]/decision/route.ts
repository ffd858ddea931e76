import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { decideSeparation } from "@/lib/tickets/contact-merging/decide-separation";
import { contactParams, decisionInput } from "@/lib/tickets/contact-merging/schemas";

/** Keeps this contact and another with the same address apart, or not. */
export const PUT = agentRoute(
  { permission: "contacts.merge", params: contactParams, body: decisionInput },
  async ({ actor, params, body }) => {
    await decideSeparation(actor, params.id, body);
    return new Response(null, { status: 204 });
  },
);
