import { getCustomization } from "@/lib/workspace/customization/get-customization";
import { restoreVersion } from "@/lib/workspace/customization/publish-customization";
import { versionParams } from "@/lib/workspace/customization/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const POST = agentRoute(
  { permission: "customization.manage", params: versionParams },
  async ({ actor, params }) => {
    await restoreVersion(actor, params.version);
    return Response.json(await getCustomization(actor), { status: 201 });
  },
);
