import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { replyAsAgent } from "@/lib/tickets/messages/reply-as-agent";
import { replyLater } from "@/lib/tickets/messages/reply-later";
import { answerInput } from "@/lib/tickets/messages/schemas";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { ticketParams } from "@/lib/tickets/model/schemas";
import { getQueuedReply } from "@/lib/tickets/timeline/queued-replies";
import { getTimelineMessage } from "@/lib/tickets/timeline/timeline-message";

/** 201 with the message, or with the scheduled reply. */
export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: answerInput },
  async ({ actor, params, body, request }) => {
    const key = idempotencyKey(request);
    const { undoSeconds, sendAt, ...reply } = body;
    if (undoSeconds > 0 || sendAt !== undefined) {
      const id = await replyLater(actor, params.number, body, key);
      return Response.json({ queued: await getQueuedReply(actor, id) }, { status: 201 });
    }
    const id = await replyAsAgent(actor, params.number, reply, key);
    const [message, ticket] = await Promise.all([
      getTimelineMessage(actor, id),
      getTicket(actor, params.number),
    ]);
    return Response.json({ message, ticket }, { status: 201 });
  },
);
