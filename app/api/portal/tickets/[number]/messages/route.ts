import { idempotencyKey } from "@/lib/http/idempotency-key";
import { portalOptions, portalRoute } from "@/lib/http/portal-route";
import { replyAsCustomer } from "@/lib/messages/reply-as-customer";
import { replyInput } from "@/lib/messages/schemas";
import { ticketParams } from "@/lib/tickets/schemas";

export const OPTIONS = portalOptions;

export const POST = portalRoute(
  { params: ticketParams, body: replyInput },
  async ({ actor, params, body, request }) =>
    Response.json(await replyAsCustomer(actor, params.number, body, idempotencyKey(request)), {
      status: 201,
    }),
);
