import { getHealth } from "@/lib/diagnosis/get-health";
import { agentRoute } from "@/lib/http/agent-route";

export const GET = agentRoute({ permission: "security.manage" }, async ({ actor }) =>
  Response.json(await getHealth(actor)),
);
