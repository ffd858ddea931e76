import { saveNoteDraft } from "@/lib/tickets/drafts/save-note-draft";
import { noteDraftInput } from "@/lib/tickets/drafts/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: noteDraftInput },
  async ({ actor, params, body }) => Response.json(await saveNoteDraft(actor, params.number, body)),
);
