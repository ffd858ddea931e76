import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { markRead } from "@/lib/tickets/change/customer-actions";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const OPTIONS = portalOptions;

export const PUT = portalRoute({ params: ticketParams }, async ({ actor, params }) => {
  await markRead(actor, params.number);
  return new Response(null, { status: 204 });
});
