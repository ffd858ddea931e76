import { agentRoute } from "@/lib/http/agent-route";
import { dispatchReply } from "@/lib/messages/dispatch-reply";
import { queuedReplyParams } from "@/lib/queued-replies/schemas";
import { getTicket } from "@/lib/tickets/get-ticket";
import { getTimelineMessage } from "@/lib/timeline/timeline-message";

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
