import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { mergeParams } from "@/lib/tickets/ticket-merging/schemas";
import { undoMerge } from "@/lib/tickets/ticket-merging/undo-merge";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: mergeParams },
  async ({ actor, params }) => Response.json(await undoMerge(actor, params.id)),
);
