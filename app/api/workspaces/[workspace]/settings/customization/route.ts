import { getCustomization } from "@/lib/workspace/customization/get-customization";
import { publishCustomization } from "@/lib/workspace/customization/publish-customization";
import { customizationInput } from "@/lib/workspace/customization/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute({ permission: "customization.manage" }, async ({ actor }) =>
  Response.json(await getCustomization(actor)),
);

export const PUT = agentRoute(
  { permission: "customization.manage", body: customizationInput },
  async ({ actor, body }) => {
    await publishCustomization(actor, body);
    return Response.json(await getCustomization(actor));
  },
);
