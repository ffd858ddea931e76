import { agentRoute } from "@/lib/http/agent-route";
import { getSecuritySettings } from "@/lib/identity/get-security-settings";
import { importSecret } from "@/lib/identity/import-secret";
import { importSecretInput } from "@/lib/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", body: importSecretInput },
  async ({ actor, body }) => {
    await importSecret(actor, body);
    return Response.json(await getSecuritySettings(actor), { status: 201 });
  },
);
