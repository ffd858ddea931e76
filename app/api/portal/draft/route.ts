import { savePortalDraft } from "@/lib/tickets/drafts/portal-drafts";
import { newTicketDraftInput } from "@/lib/tickets/drafts/schemas";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";

export const OPTIONS = portalOptions;

export const PUT = portalRoute({ body: newTicketDraftInput }, async ({ actor, body }) => {
  await savePortalDraft(actor, 0, body);
  return new Response(null, { status: 204 });
});
