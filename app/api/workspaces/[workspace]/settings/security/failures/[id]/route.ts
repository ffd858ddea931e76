import { getFailure } from "@/lib/diagnosis/get-failure";
import { failureParams } from "@/lib/diagnosis/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const GET = agentRoute(
  { permission: "security.manage", params: failureParams },
  async ({ actor, params }) => Response.json(await getFailure(actor, params.id)),
);
