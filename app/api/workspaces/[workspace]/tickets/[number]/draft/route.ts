import { saveAgentDraft } from "@/lib/tickets/drafts/save-agent-draft";
import { agentDraftInput } from "@/lib/tickets/drafts/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: agentDraftInput },
  async ({ actor, params, body }) => Response.json(await saveAgentDraft(actor, params.number, body)),
);
