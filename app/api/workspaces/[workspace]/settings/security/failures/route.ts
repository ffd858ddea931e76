import { listFailures } from "@/lib/identity/diagnosis/read-failures";
import { failuresQuery } from "@/lib/identity/diagnosis/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute(
  { permission: "security.manage", query: failuresQuery },
  async ({ actor, query }) => Response.json(await listFailures(actor, query.cursor)),
);
