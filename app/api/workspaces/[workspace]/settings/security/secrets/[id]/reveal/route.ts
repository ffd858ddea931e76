import { agentRoute } from "@/lib/http/agent-route";
import { revealSecret } from "@/lib/identity/reveal-secret";
import { settingParams } from "@/lib/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", params: settingParams },
  async ({ actor, params }) => Response.json({ secret: await revealSecret(actor, params.id) }),
);
