import { agentRoute } from "@/lib/http/agent-route";
import { endSecret } from "@/lib/identity/end-secret";
import { getSecuritySettings } from "@/lib/identity/get-security-settings";
import { settingParams } from "@/lib/workspaces/schemas";

export const DELETE = agentRoute(
  { permission: "security.manage", params: settingParams },
  async ({ actor, params }) => {
    await endSecret(actor, params.id);
    return Response.json(await getSecuritySettings(actor));
  },
);
