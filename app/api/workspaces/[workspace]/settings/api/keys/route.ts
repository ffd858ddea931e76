import { createApiKey } from "@/lib/identity/api-keys/manage-api-keys";
import { createApiKeyInput } from "@/lib/identity/api-keys/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const POST = agentRoute(
  { permission: "api.manage", body: createApiKeyInput },
  async ({ actor, body }) => Response.json(await createApiKey(actor, body), { status: 201 }),
);
