import { agentRoute } from "@/lib/http/agent-route";
import { getPortalSettings } from "@/lib/workspaces/get-portal-settings";
import { updatePortalSettingsInput } from "@/lib/workspaces/schemas";
import { updatePortalSettings } from "@/lib/workspaces/update-portal-settings";

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
