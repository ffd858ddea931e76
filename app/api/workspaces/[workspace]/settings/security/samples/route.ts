import { sampleInput } from "@/lib/identity/diagnosis/schemas";
import { signSample } from "@/lib/identity/diagnosis/sign-sample";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const POST = agentRoute(
  { permission: "security.manage", body: sampleInput },
  async ({ actor, body }) => Response.json(await signSample(actor, body), { status: 201 }),
);
