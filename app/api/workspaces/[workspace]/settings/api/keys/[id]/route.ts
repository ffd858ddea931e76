import { listApiKeys } from "@/lib/identity/api-keys/list-api-keys";
import { revokeApiKey } from "@/lib/identity/api-keys/manage-api-keys";
import { apiKeyParams } from "@/lib/identity/api-keys/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const DELETE = agentRoute(
  { permission: "api.manage", params: apiKeyParams },
  async ({ actor, params }) => {
    await revokeApiKey(actor, params.id);
    return Response.json(await listApiKeys(actor));
  },
);
