import { getCustomization } from "@/lib/customization/get-customization";
import { publishCustomization } from "@/lib/customization/publish-customization";
import { customizationInput } from "@/lib/customization/schemas";
import { agentRoute } from "@/lib/http/agent-route";

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
