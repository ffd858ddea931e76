import { agentRoute } from "@/lib/http/agent-route";
import { getAccount } from "@/lib/preferences/get-account";
import { updateAccountInput } from "@/lib/preferences/schemas";
import { updateAccount } from "@/lib/preferences/update-account";

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
