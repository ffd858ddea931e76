import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { rateTicket } from "@/lib/tickets/ratings/rate-ticket";
import { ratingInput } from "@/lib/tickets/ratings/schemas";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const OPTIONS = portalOptions;

export const PUT = portalRoute({ params: ticketParams, body: ratingInput }, async ({ actor, params, body }) =>
  Response.json(await rateTicket(actor, params.number, body)),
);
