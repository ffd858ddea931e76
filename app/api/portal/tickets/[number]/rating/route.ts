import { portalOptions, portalRoute } from "@/lib/http/portal-route";
import { rateTicket } from "@/lib/ratings/rate-ticket";
import { ratingInput } from "@/lib/ratings/schemas";
import { ticketParams } from "@/lib/tickets/schemas";

export const OPTIONS = portalOptions;

export const PUT = portalRoute({ params: ticketParams, body: ratingInput }, async ({ actor, params, body }) =>
  Response.json(await rateTicket(actor, params.number, body)),
);
