import { agentRoute } from "@/lib/http/agent-route";
import { idempotencyKey } from "@/lib/http/idempotency-key";
import { splitInput } from "@/lib/moving/schemas";
import { splitTicket } from "@/lib/moving/split-ticket";
import { ticketParams } from "@/lib/tickets/schemas";

export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: splitInput },
  async ({ actor, params, body, request }) =>
    Response.json(await splitTicket(actor, params.number, body, idempotencyKey(request)), { status: 201 }),
);
