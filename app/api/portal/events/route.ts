import { eventsQuery, resumeFrom } from "@/lib/platform/events/events-query";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { isSessionLive } from "@/lib/identity/sessions/session-lifetime";
import { eventStream } from "@/lib/platform/realtime/event-stream";

export const OPTIONS = portalOptions;

/** Live updates of the customer's own tickets, starting after `after`. */
export const GET = portalRoute({ query: eventsQuery }, async ({ actor, query, request }) =>
  eventStream({
    actor,
    after: resumeFrom(request, query.after),
    isStillAllowed: () => isSessionLive(actor.sessionId),
    signal: request.signal,
  }),
);
