import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";
import { rotateSecret } from "@/lib/identity/secrets/rotate-secret";
import { rotateSecretInput } from "@/lib/workspace/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", body: rotateSecretInput },
  async ({ actor, body }) => {
    await rotateSecret(actor, body);
    return Response.json(await getSecuritySettings(actor), { status: 201 });
  },
);
