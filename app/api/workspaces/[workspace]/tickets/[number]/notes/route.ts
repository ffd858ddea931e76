import { agentRoute } from "@/lib/http/agent-route";
import { idempotencyKey } from "@/lib/http/idempotency-key";
import { addNote } from "@/lib/notes/add-note";
import { noteInput } from "@/lib/notes/schemas";
import { ticketParams } from "@/lib/tickets/schemas";
import { getTimelineNote } from "@/lib/timeline/timeline-note";

/** Answers with the note as the timeline shows it. */
export const POST = agentRoute(
  { permission: "tickets.write", params: ticketParams, body: noteInput },
  async ({ actor, params, body, request }) => {
    const id = await addNote(actor, params.number, body, idempotencyKey(request));
    return Response.json(await getTimelineNote(actor, id), { status: 201 });
  },
);
