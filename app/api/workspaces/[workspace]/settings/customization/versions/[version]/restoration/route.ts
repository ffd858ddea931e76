import { getCustomization } from "@/lib/customization/get-customization";
import { restoreVersion } from "@/lib/customization/restore-version";
import { versionParams } from "@/lib/customization/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const POST = agentRoute(
  { permission: "customization.manage", params: versionParams },
  async ({ actor, params }) => {
    await restoreVersion(actor, params.version);
    return Response.json(await getCustomization(actor), { status: 201 });
  },
);
