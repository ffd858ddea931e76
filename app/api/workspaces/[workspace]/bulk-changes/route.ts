import { changeTickets } from "@/lib/bulk/change-tickets";
import { bulkChangeInput } from "@/lib/bulk/schemas";
import { agentRoute } from "@/lib/http/agent-route";
import { idempotencyKey } from "@/lib/http/idempotency-key";

export const POST = agentRoute(
  { permission: "tickets.write", body: bulkChangeInput },
  async ({ actor, body, request }) =>
    Response.json(await changeTickets(actor, body, idempotencyKey(request)), { status: 201 }),
);
