import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { bulkChangeInput } from "@/lib/tickets/model/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";

/** Skips tickets that can't be changed this way. */
export const POST = agentRoute(
  { permission: "tickets.write", body: bulkChangeInput },
  async ({ actor, body: { numbers, change }, request }) => {
    const key = idempotencyKey(request);
    return Response.json(await changeTickets(actor, numbers, change, { key, skips: true }), { status: 201 });
  },
);
