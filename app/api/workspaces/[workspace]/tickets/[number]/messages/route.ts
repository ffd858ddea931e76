import { agentRoute } from "@/lib/http/agent-route";
import { idempotencyKey } from "@/lib/http/idempotency-key";
import { replyAsAgent } from "@/lib/messages/reply-as-agent";
import { agentReplyInput } from "@/lib/messages/schemas";
import { getTicket } from "@/lib/tickets/get-ticket";
import { ticketParams } from "@/lib/tickets/schemas";
import { getTimelineMessage } from "@/lib/timeline/timeline-message";

export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: agentReplyInput },
  async ({ actor, params, body, request }) => {
    const id = await replyAsAgent(actor, params.number, body, idempotencyKey(request));
    const [message, ticket] = await Promise.all([
      getTimelineMessage(actor, id),
      getTicket(actor, params.number),
    ]);
    return Response.json({ message, ticket }, { status: 201 });
  },
);
