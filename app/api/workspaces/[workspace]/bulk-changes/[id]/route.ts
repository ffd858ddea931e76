import { bulkChangeParams } from "@/lib/tickets/model/schemas";
import { undoChange } from "@/lib/tickets/change/undo-change";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: bulkChangeParams },
  async ({ actor, params }) => Response.json(await undoChange(actor, params.id)),
);
