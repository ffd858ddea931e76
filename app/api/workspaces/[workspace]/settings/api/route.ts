import { listApiKeys } from "@/lib/identity/api-keys/list-api-keys";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute({ permission: "api.manage" }, async ({ actor }) =>
  Response.json(await listApiKeys(actor)),
);
