import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { queuedReplyParams } from "@/lib/tickets/queued-replies/schemas";
import { takeBackReply } from "@/lib/tickets/queued-replies/take-back-reply";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: queuedReplyParams },
  async ({ actor, params }) => {
    await takeBackReply(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
