import { agentRoute } from "@/lib/http/agent-route";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { notificationsQuery } from "@/lib/notifications/schemas";

export const GET = agentRoute(
  { permission: "account.manage", query: notificationsQuery },
  async ({ actor, query }) => Response.json(await listNotifications(actor, query.cursor)),
);
