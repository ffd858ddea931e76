import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { revokeSecret } from "@/lib/identity/secrets/revoke-secret";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";
import { settingParams } from "@/lib/workspace/workspaces/schemas";

export const DELETE = agentRoute(
  { permission: "security.manage", params: settingParams },
  async ({ actor, params }) => {
    await revokeSecret(actor, params.id);
    return Response.json(await getSecuritySettings(actor));
  },
);
