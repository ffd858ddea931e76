import { createPreview } from "@/lib/customization/create-preview";
import { customizationInput } from "@/lib/customization/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const POST = agentRoute(
  { permission: "customization.manage", body: customizationInput },
  async ({ actor, body }) => Response.json(await createPreview(actor, body), { status: 201 }),
);
