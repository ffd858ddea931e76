import { agentRoute } from "@/lib/http/agent-route";
import { mergeParams } from "@/lib/merging/schemas";
import { undoMerge } from "@/lib/merging/undo-merge";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: mergeParams },
  async ({ actor, params }) => Response.json(await undoMerge(actor, params.id)),
);
