import { portalOptions, portalRoute } from "@/lib/http/portal-route";
import { markRead } from "@/lib/tickets/mark-read";
import { ticketParams } from "@/lib/tickets/schemas";

export const OPTIONS = portalOptions;

export const PUT = portalRoute({ params: ticketParams }, async ({ actor, params }) => {
  await markRead(actor, params.number);
  return new Response(null, { status: 204 });
});
