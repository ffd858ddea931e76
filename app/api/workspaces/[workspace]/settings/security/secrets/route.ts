import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";
import { rollSecret } from "@/lib/identity/secrets/roll-secret";
import { rollSecretInput } from "@/lib/workspace/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", body: rollSecretInput },
  async ({ actor, body }) => {
    await rollSecret(actor, body);
    return Response.json(await getSecuritySettings(actor), { status: 201 });
  },
);
