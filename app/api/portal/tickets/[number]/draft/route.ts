import { savePortalDraft } from "@/lib/tickets/drafts/portal-drafts";
import { draftInput } from "@/lib/tickets/drafts/schemas";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const OPTIONS = portalOptions;

export const PUT = portalRoute(
  { params: ticketParams, body: draftInput },
  async ({ actor, params, body }) => {
    await savePortalDraft(actor, params.number, { subject: "", categoryId: "", body: body.body });
    return new Response(null, { status: 204 });
  },
);
