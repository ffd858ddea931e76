import { idempotencyKey } from "@/lib/http/idempotency-key";
import { portalOptions, visitorRoute } from "@/lib/http/portal-route";
import { visitorTicketInput } from "@/lib/visitors/schemas";
import { writeAsVisitor } from "@/lib/visitors/write-as-visitor";

/** A ticket of somebody who is not signed in. The answer is always the same one. */
export const POST = visitorRoute(
  { body: visitorTicketInput },
  async ({ actor, body, request, networkAddress }) => {
    await writeAsVisitor(actor, body, { key: idempotencyKey(request), networkAddress });
    return Response.json({}, { status: 202 });
  },
);

export const OPTIONS = portalOptions;
