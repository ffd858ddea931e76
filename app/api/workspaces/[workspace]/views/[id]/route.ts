import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { deleteView, updateView } from "@/lib/tickets/views/manage-views";
import { updateViewInput, viewParams } from "@/lib/tickets/views/schemas";

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
