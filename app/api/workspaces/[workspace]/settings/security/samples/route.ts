import { sampleInput } from "@/lib/diagnosis/schemas";
import { signSample } from "@/lib/diagnosis/sign-sample";
import { agentRoute } from "@/lib/http/agent-route";

export const POST = agentRoute(
  { permission: "security.manage", body: sampleInput },
  async ({ actor, body }) => Response.json(await signSample(actor, body), { status: 201 }),
);
