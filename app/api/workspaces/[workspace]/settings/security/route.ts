import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";
import { updateSecurityInput } from "@/lib/workspace/workspaces/schemas";
import { updateSecuritySettings } from "@/lib/workspace/workspaces/portal-settings";

export const GET = agentRoute({ permission: "security.manage" }, async ({ actor }) =>
  Response.json(await getSecuritySettings(actor)),
);

export const PATCH = agentRoute(
  { permission: "security.manage", body: updateSecurityInput },
  async ({ actor, body }) => {
    await updateSecuritySettings(actor, body);
    return Response.json(await getSecuritySettings(actor));
  },
);
