import { bulkChangeParams } from "@/lib/bulk/schemas";
import { undoChange } from "@/lib/bulk/undo-change";
import { agentRoute } from "@/lib/http/agent-route";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: bulkChangeParams },
  async ({ actor, params }) => Response.json(await undoChange(actor, params.id)),
);
