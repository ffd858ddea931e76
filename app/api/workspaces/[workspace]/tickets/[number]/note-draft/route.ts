import { saveNoteDraft } from "@/lib/drafts/save-note-draft";
import { draftInput } from "@/lib/drafts/schemas";
import { agentRoute } from "@/lib/http/agent-route";
import { ticketParams } from "@/lib/tickets/schemas";

export const PUT = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: draftInput },
  async ({ actor, params, body }) => {
    await saveNoteDraft(actor, params.number, body.body);
    return new Response(null, { status: 204 });
  },
);
