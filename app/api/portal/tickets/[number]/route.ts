import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { getPortalThread } from "@/lib/tickets/messages/get-portal-thread";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const OPTIONS = portalOptions;

export const GET = portalRoute({ params: ticketParams }, async ({ actor, params }) =>
  Response.json(await getPortalThread(actor, params.number)),
);
