import { agentRoute } from "@/lib/http/agent-route";
import { getSecuritySettings } from "@/lib/identity/get-security-settings";
import { removeDomain } from "@/lib/identity/remove-domain";
import { settingParams } from "@/lib/workspaces/schemas";

export const DELETE = agentRoute(
  { permission: "security.manage", params: settingParams },
  async ({ actor, params }) => {
    await removeDomain(actor, params.id);
    return Response.json(await getSecuritySettings(actor));
  },
);
