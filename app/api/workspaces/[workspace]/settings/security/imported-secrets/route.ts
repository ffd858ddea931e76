import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";
import { importSecret } from "@/lib/identity/secrets/import-secret";
import { importSecretInput } from "@/lib/workspace/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", body: importSecretInput },
  async ({ actor, body }) => {
    await importSecret(actor, body);
    return Response.json(await getSecuritySettings(actor), { status: 201 });
  },
);
