import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { bulkChangeInput } from "@/lib/tickets/change/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";

export const POST = agentRoute(
  { permission: "tickets.write", body: bulkChangeInput },
  async ({ actor, body, request }) =>
    Response.json(await changeTickets(actor, body, idempotencyKey(request)), { status: 201 }),
);
