import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { openTicket } from "@/lib/tickets/messages/open-ticket";
import { listPortalTickets } from "@/lib/tickets/lists/list-portal-tickets";
import { portalListQuery } from "@/lib/tickets/model/schemas";
import { openTicketInput } from "@/lib/tickets/messages/schemas";

export const OPTIONS = portalOptions;

export const GET = portalRoute({ query: portalListQuery }, async ({ actor, query }) =>
  Response.json(await listPortalTickets(actor, { cursor: query.cursor ?? null })),
);

export const POST = portalRoute({ body: openTicketInput }, async ({ actor, body, request }) =>
  Response.json(await openTicket(actor, body, idempotencyKey(request)), { status: 201 }),
);
