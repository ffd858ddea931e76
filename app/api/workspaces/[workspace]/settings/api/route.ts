import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { agentRoute } from "@/lib/http/agent-route";

export const GET = agentRoute({ permission: "api.manage" }, async ({ actor }) =>
  Response.json(await listApiKeys(actor)),
);
