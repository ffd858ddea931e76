import { portalOptions, portalRoute } from "@/lib/http/portal-route";
import { getPortalThread } from "@/lib/messages/get-portal-thread";
import { ticketParams } from "@/lib/tickets/schemas";

export const OPTIONS = portalOptions;

export const GET = portalRoute({ params: ticketParams }, async ({ actor, params }) =>
  Response.json(await getPortalThread(actor, params.number)),
);
