import { getFailure } from "@/lib/identity/diagnosis/read-failures";
import { failureParams } from "@/lib/identity/diagnosis/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute(
  { permission: "security.manage", params: failureParams },
  async ({ actor, params }) => Response.json(await getFailure(actor, params.id)),
);
