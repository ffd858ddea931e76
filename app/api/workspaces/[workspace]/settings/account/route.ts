import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { getAccount } from "@/lib/workspace/preferences/get-account";
import { updateAccountInput } from "@/lib/workspace/preferences/schemas";
import { updateAccount } from "@/lib/workspace/preferences/update-account";

export const GET = agentRoute({ permission: "account.manage" }, async ({ actor }) =>
  Response.json(await getAccount(actor)),
);

export const PATCH = agentRoute(
  { permission: "account.manage", body: updateAccountInput },
  async ({ actor, body }) => {
    await updateAccount(actor, body);
    return Response.json(await getAccount(actor));
  },
);
