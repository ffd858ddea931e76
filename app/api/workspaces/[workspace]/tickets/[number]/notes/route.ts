import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { addNote } from "@/lib/tickets/notes/add-note";
import { noteInput } from "@/lib/tickets/notes/schemas";
import { ticketParams } from "@/lib/tickets/model/schemas";
import { getTimelineNote } from "@/lib/tickets/timeline/timeline-note";

/** Returns the note as the timeline shows it. */
export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: noteInput },
  async ({ actor, params, body, request }) => {
    const id = await addNote(actor, params.number, body, idempotencyKey(request));
    return Response.json(await getTimelineNote(actor, id), { status: 201 });
  },
);
