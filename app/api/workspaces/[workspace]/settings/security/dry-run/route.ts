import { dryRun } from "@/lib/identity/diagnosis/dry-run";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute({ permission: "security.manage" }, async ({ actor }) =>
  Response.json(await dryRun(actor)),
);
