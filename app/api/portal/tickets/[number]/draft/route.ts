import { savePortalDraft } from "@/lib/drafts/save-portal-draft";
import { draftInput } from "@/lib/drafts/schemas";
import { portalOptions, portalRoute } from "@/lib/http/portal-route";
import { ticketParams } from "@/lib/tickets/schemas";

export const OPTIONS = portalOptions;

export const PUT = portalRoute(
  { params: ticketParams, body: draftInput },
  async ({ actor, params, body }) => {
    await savePortalDraft(actor, params.number, { subject: "", categoryId: "", body: body.body });
    return new Response(null, { status: 204 });
  },
);
