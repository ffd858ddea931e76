import { listFailures } from "@/lib/diagnosis/list-failures";
import { failuresQuery } from "@/lib/diagnosis/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const GET = agentRoute(
  { permission: "security.manage", query: failuresQuery },
  async ({ actor, query }) => Response.json(await listFailures(actor, query.cursor)),
);
