import { agentRoute } from "@/lib/http/agent-route";
import { mergeParams } from "@/lib/moving/schemas";
import { undoMerge } from "@/lib/moving/undo-merge";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: mergeParams },
  async ({ actor, params }) => Response.json(await undoMerge(actor, params.id)),
);
