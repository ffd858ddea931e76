import { agentRoute } from "@/lib/http/agent-route";
import { markNotificationsRead } from "@/lib/notifications/mark-notifications-read";
import { readInput } from "@/lib/notifications/schemas";

export const POST = agentRoute({ permission: "account.manage", body: readInput }, async ({ actor, body }) => {
  await markNotificationsRead(actor, body);
  return new Response(null, { status: 204 });
});
