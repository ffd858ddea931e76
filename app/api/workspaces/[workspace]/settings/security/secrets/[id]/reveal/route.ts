import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { revealSecret } from "@/lib/identity/secrets/reveal-secret";
import { settingParams } from "@/lib/workspace/workspaces/schemas";

export const POST = agentRoute(
  { permission: "security.manage", params: settingParams },
  async ({ actor, params }) => Response.json({ secret: await revealSecret(actor, params.id) }),
);
