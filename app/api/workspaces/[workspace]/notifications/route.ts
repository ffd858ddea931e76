import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { listNotifications } from "@/lib/tickets/notifications/list-notifications";
import { notificationsQuery } from "@/lib/tickets/notifications/schemas";

export const GET = agentRoute(
  { permission: "account.manage", query: notificationsQuery },
  async ({ actor, query }) => Response.json(await listNotifications(actor, query.cursor)),
);
