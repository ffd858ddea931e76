import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { macroInput, macroParams } from "@/lib/tickets/macros/schemas";
import { updateMacro, archiveMacro } from "@/lib/tickets/macros/update-macro";

export const PUT = agentRoute(
  { permission: "macros.use", params: macroParams, body: macroInput },
  async ({ actor, params, body }) => Response.json(await updateMacro(actor, params.id, body)),
);

export const DELETE = agentRoute(
  { permission: "macros.use", params: macroParams },
  async ({ actor, params }) => {
    await archiveMacro(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
