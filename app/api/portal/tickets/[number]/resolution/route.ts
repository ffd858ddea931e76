import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { getPortalTicket } from "@/lib/tickets/model/get-ticket";
import { ticketParams } from "@/lib/tickets/model/schemas";
import { setSolved } from "@/lib/tickets/change/customer-actions";

export const OPTIONS = portalOptions;

export const POST = portalRoute({ params: ticketParams }, async ({ actor, params }) => {
  await setSolved(actor, params.number, true);
  return Response.json(await getPortalTicket(actor, params.number));
});

export const DELETE = portalRoute({ params: ticketParams }, async ({ actor, params }) => {
  await setSolved(actor, params.number, false);
  return Response.json(await getPortalTicket(actor, params.number));
});
