import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { queuedReplyParams } from "@/lib/tickets/queued-replies/schemas";
import { undoReply } from "@/lib/tickets/queued-replies/undo-reply";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: queuedReplyParams },
  async ({ actor, params }) => {
    await undoReply(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
