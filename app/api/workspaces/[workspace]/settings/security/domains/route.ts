import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { addDomain } from "@/lib/identity/domains/manage-domains";
import { getSecuritySettings } from "@/lib/identity/visits/get-security-settings";
import { addDomainInput } from "@/lib/workspace/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", body: addDomainInput },
  async ({ actor, body }) => {
    await addDomain(actor, body.pattern);
    return Response.json(await getSecuritySettings(actor), { status: 201 });
  },
);
