import { createApiKey } from "@/lib/api-keys/create-api-key";
import { createApiKeyInput } from "@/lib/api-keys/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const POST = agentRoute(
  { permission: "api.manage", body: createApiKeyInput },
  async ({ actor, body }) => Response.json(await createApiKey(actor, body), { status: 201 }),
);
