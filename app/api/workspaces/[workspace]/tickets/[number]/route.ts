import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { optionalIdempotencyKey } from "@/lib/platform/http/idempotency-key";
import { changeTickets } from "@/lib/tickets/change/change-tickets";
import { getTicket } from "@/lib/tickets/model/get-ticket";
import { ticketChange, ticketParams } from "@/lib/tickets/model/schemas";
import type { TicketChangeDto } from "@/lib/tickets/model/schemas";
import { getTicketThread } from "@/lib/tickets/timeline/get-ticket-thread";

export const GET = agentRoute(
  { permission: "tickets.read", params: ticketParams },
  async ({ actor, params }) => Response.json(await getTicketThread(actor, params.number)),
);

/** Changes fields of a ticket. `changeId` in the response undoes it with `DELETE …/bulk-changes/{id}`. */
export const PATCH = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: ticketChange },
  async ({ actor, params, body, request }) => {
    const key = optionalIdempotencyKey(request);
    const { id, changed } = await changeTickets(actor, [params.number], body, { ...(key && { key }) });
    const ticket = await getTicket(actor, params.number);
    return Response.json({ ticket, changeId: changed > 0 ? id : null } satisfies TicketChangeDto);
  },
);
