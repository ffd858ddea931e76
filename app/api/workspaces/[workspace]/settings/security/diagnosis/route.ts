import { diagnoseInput } from "@/lib/diagnosis/diagnose-input";
import { diagnosisInput } from "@/lib/diagnosis/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const POST = agentRoute(
  { permission: "security.manage", body: diagnosisInput },
  async ({ actor, body }) => Response.json(await diagnoseInput(actor, body)),
);
