import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { replyAsCustomer } from "@/lib/tickets/messages/reply-as-customer";
import { replyInput } from "@/lib/tickets/messages/schemas";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const OPTIONS = portalOptions;

export const POST = portalRoute(
  { params: ticketParams, body: replyInput },
  async ({ actor, params, body, request }) =>
    Response.json(await replyAsCustomer(actor, params.number, body, idempotencyKey(request)), {
      status: 201,
    }),
);
