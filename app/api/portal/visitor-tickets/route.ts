import { idempotencyKey } from "@/lib/http/idempotency-key";
import { portalOptions, visitorRoute } from "@/lib/http/portal-route";
import { visitorTicketInput } from "@/lib/visitors/schemas";
import { writeAsVisitor } from "@/lib/visitors/write-as-visitor";

/** A ticket of somebody who is not signed in. The answer says nothing about the address or its owner. */
export const POST = visitorRoute(
  { body: visitorTicketInput },
  async ({ actor, body, request, networkAddress }) => {
    const written = await writeAsVisitor(actor, body, { key: idempotencyKey(request), networkAddress });
    return Response.json(written, { status: 202 });
  },
);

export const OPTIONS = portalOptions;
