import { portalOptions, portalRoute } from "@/lib/http/portal-route";
import { getPortalTicket } from "@/lib/tickets/get-ticket";
import { ticketParams } from "@/lib/tickets/schemas";
import { setSolved } from "@/lib/tickets/set-status";

export const OPTIONS = portalOptions;

export const POST = portalRoute({ params: ticketParams }, async ({ actor, params }) => {
  await setSolved(actor, params.number, true);
  return Response.json(await getPortalTicket(actor, params.number));
});

export const DELETE = portalRoute({ params: ticketParams }, async ({ actor, params }) => {
  await setSolved(actor, params.number, false);
  return Response.json(await getPortalTicket(actor, params.number));
});
