import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { splitInput } from "@/lib/tickets/ticket-merging/schemas";
import { splitTicket } from "@/lib/tickets/ticket-merging/split-ticket";
import { ticketParams } from "@/lib/tickets/model/schemas";

export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: splitInput },
  async ({ actor, params, body, request }) =>
    Response.json(await splitTicket(actor, params.number, body, idempotencyKey(request)), { status: 201 }),
);
