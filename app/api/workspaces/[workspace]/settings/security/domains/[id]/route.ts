import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";
import { removeDomain } from "@/lib/identity/domains/manage-domains";
import { settingParams } from "@/lib/workspace/workspaces/schemas";

export const DELETE = agentRoute(
  { permission: "security.manage", params: settingParams },
  async ({ actor, params }) => {
    await removeDomain(actor, params.id);
    return Response.json(await getSecuritySettings(actor));
  },
);
