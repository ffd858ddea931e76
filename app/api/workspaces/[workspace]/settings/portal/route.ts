import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getPortalSettings, updatePortalSettings } from "@/lib/workspace/workspaces/portal-settings";
import { updatePortalSettingsInput } from "@/lib/workspace/workspaces/schemas";

export const GET = agentRoute({ permission: "portal.manage" }, async ({ actor }) =>
  Response.json(await getPortalSettings(actor)),
);

export const PATCH = agentRoute(
  { permission: "portal.manage", body: updatePortalSettingsInput },
  async ({ actor, body }) => {
    await updatePortalSettings(actor, body);
    return Response.json(await getPortalSettings(actor));
  },
);
