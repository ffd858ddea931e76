import { saveNoteDraft } from "@/lib/drafts/save-note-draft";
import { noteDraftInput } from "@/lib/drafts/schemas";
import { agentRoute } from "@/lib/http/agent-route";
import { ticketParams } from "@/lib/tickets/schemas";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: noteDraftInput },
  async ({ actor, params, body }) => Response.json(await saveNoteDraft(actor, params.number, body)),
);
