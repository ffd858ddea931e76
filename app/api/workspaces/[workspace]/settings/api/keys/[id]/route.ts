import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { revokeApiKey } from "@/lib/api-keys/revoke-api-key";
import { apiKeyParams } from "@/lib/api-keys/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const DELETE = agentRoute(
  { permission: "api.manage", params: apiKeyParams },
  async ({ actor, params }) => {
    await revokeApiKey(actor, params.id);
    return Response.json(await listApiKeys(actor));
  },
);
