import { diagnoseInput } from "@/lib/identity/diagnosis/diagnose-input";
import { diagnosisInput } from "@/lib/identity/diagnosis/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const POST = agentRoute(
  { permission: "security.manage", body: diagnosisInput },
  async ({ actor, body }) => Response.json(await diagnoseInput(actor, body)),
);
