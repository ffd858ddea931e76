import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { markNotificationsRead } from "@/lib/tickets/notifications/mark-notifications-read";
import { readInput } from "@/lib/tickets/notifications/schemas";

export const POST = agentRoute({ permission: "account.manage", body: readInput }, async ({ actor, body }) => {
  await markNotificationsRead(actor, body);
  return new Response(null, { status: 204 });
});
