import { agentRoute } from "@/lib/http/agent-route";
import { addDomain } from "@/lib/identity/add-domain";
import { getSecuritySettings } from "@/lib/identity/get-security-settings";
import { addDomainInput } from "@/lib/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", body: addDomainInput },
  async ({ actor, body }) => {
    await addDomain(actor, body.pattern);
    return Response.json(await getSecuritySettings(actor), { status: 201 });
  },
);
