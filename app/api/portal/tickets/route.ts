import { idempotencyKey } from "@/lib/http/idempotency-key";
import { portalOptions, portalRoute } from "@/lib/http/portal-route";
import { openTicket } from "@/lib/messages/open-ticket";
import { listPortalTickets } from "@/lib/tickets/list-portal-tickets";
import { openTicketInput, portalListQuery } from "@/lib/tickets/schemas";

export const OPTIONS = portalOptions;

export const GET = portalRoute({ query: portalListQuery }, async ({ actor, query }) =>
  Response.json(await listPortalTickets(actor, { cursor: query.cursor ?? null })),
);

export const POST = portalRoute({ body: openTicketInput }, async ({ actor, body, request }) =>
  Response.json(await openTicket(actor, body, idempotencyKey(request)), { status: 201 }),
);
