import { findAgentActor } from "@/lib/workspace/auth/find-agent-actor";
import { can } from "@/lib/workspace/auth/permissions";
import { latestSeq, listEvents } from "@/lib/platform/events/list-events";
import { eventsQuery, resumeFrom } from "@/lib/platform/events/events-query";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { agentSignals } from "@/lib/tickets/presence/agent-signals";
import { eventStream } from "@/lib/platform/realtime/event-stream";

/**
 * Live updates of the workspace, with presence and notifications. Without `after` it starts now. Requests for JSON get
 * the log so far, for networks whose proxy blocks streams.
 */
export const GET = agentRoute(
  { permission: "tickets.read", query: eventsQuery },
  async ({ actor, query, request }) => {
    const slug = new URL(request.url).pathname.split("/")[3] ?? "";
    const cookie = request.headers.get("cookie");
    const after = resumeFrom(request, query.after ?? (await latestSeq(actor.workspaceId)));
    if (request.headers.get("accept") === "application/json")
      return Response.json(await listEvents(actor, after));
    return eventStream({
      actor,
      after,
      isStillAllowed: async () => {
        const now = await findAgentActor(cookie, slug);
        return typeof now === "object" && now.agentId === actor.agentId && can(now.role, "tickets.read");
      },
      beside: (writer) => agentSignals(actor, writer),
      signal: request.signal,
    });
  },
);
