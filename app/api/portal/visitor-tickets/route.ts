import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { portalOptions, visitorRoute } from "@/lib/identity/sessions/portal-route";
import { visitorTicketInput } from "@/lib/tickets/visitors/schemas";
import { writeAsVisitor } from "@/lib/tickets/visitors/write-as-visitor";

/** Opens a ticket for a visitor who isn't signed in. The response reveals nothing about the address. */
export const POST = visitorRoute(
  { body: visitorTicketInput },
  async ({ actor, body, request, networkAddress }) => {
    const written = await writeAsVisitor(actor, body, { key: idempotencyKey(request), networkAddress });
    return Response.json(written, { status: 202 });
  },
);

export const OPTIONS = portalOptions;
