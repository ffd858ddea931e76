import { agentRoute } from "@/lib/http/agent-route";
import { getSecuritySettings } from "@/lib/identity/get-security-settings";
import { rollSecret } from "@/lib/identity/roll-secret";
import { rollSecretInput } from "@/lib/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", body: rollSecretInput },
  async ({ actor, body }) => {
    await rollSecret(actor, body);
    return Response.json(await getSecuritySettings(actor), { status: 201 });
  },
);
