import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { dispatchReply } from "@/lib/tickets/messages/send-queued-reply";
import { queuedReplyParams } from "@/lib/tickets/queued-replies/schemas";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { getTimelineMessage } from "@/lib/tickets/timeline/timeline-message";

export const POST = agentRoute(
  { permission: "tickets.write", params: queuedReplyParams },
  async ({ actor, params }) => {
    const { messageId, number } = await dispatchReply(actor, params.id);
    const [message, ticket] = await Promise.all([
      getTimelineMessage(actor, messageId),
      getTicket(actor, number),
    ]);
    return Response.json({ message, ticket });
  },
);
