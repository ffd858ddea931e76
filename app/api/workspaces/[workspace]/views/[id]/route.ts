import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { deleteView } from "@/lib/tickets/views/delete-view";
import { updateViewInput, viewParams } from "@/lib/tickets/views/schemas";
import { updateView } from "@/lib/tickets/views/update-view";

export const PATCH = agentRoute(
  { permission: "tickets.write", params: viewParams, body: updateViewInput },
  async ({ actor, params, body }) => {
    await updateView(actor, params.id, body);
    return new Response(null, { status: 204 });
  },
);

export const DELETE = agentRoute(
  { permission: "tickets.write", params: viewParams },
  async ({ actor, params }) => {
    await deleteView(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
