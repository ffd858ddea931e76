import { createPreview } from "@/lib/workspace/customization/create-preview";
import { customizationInput } from "@/lib/workspace/customization/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const POST = agentRoute(
  { permission: "customization.manage", body: customizationInput },
  async ({ actor, body }) => Response.json(await createPreview(actor, body), { status: 201 }),
);
