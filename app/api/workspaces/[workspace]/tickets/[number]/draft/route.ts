import { saveAgentDraft } from "@/lib/drafts/save-agent-draft";
import { agentDraftInput } from "@/lib/drafts/schemas";
import { agentRoute } from "@/lib/http/agent-route";
import { ticketParams } from "@/lib/tickets/schemas";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: agentDraftInput },
  async ({ actor, params, body }) => Response.json(await saveAgentDraft(actor, params.number, body)),
);
