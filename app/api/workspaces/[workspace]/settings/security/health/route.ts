import { getHealth } from "@/lib/identity/diagnosis/get-health";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute({ permission: "security.manage" }, async ({ actor }) =>
  Response.json(await getHealth(actor)),
);
