import { dryRun } from "@/lib/diagnosis/dry-run";
import { agentRoute } from "@/lib/http/agent-route";

export const GET = agentRoute({ permission: "security.manage" }, async ({ actor }) =>
  Response.json(await dryRun(actor)),
);
