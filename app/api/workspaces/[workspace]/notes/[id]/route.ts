import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { deleteNote } from "@/lib/tickets/notes/delete-note";
import { editNote } from "@/lib/tickets/notes/edit-note";
import { idParams, noteEditInput } from "@/lib/tickets/notes/schemas";
import { getTimelineNote } from "@/lib/tickets/timeline/timeline-note";

/** Returns the note as the timeline shows it. */
export const PUT = agentRoute(
  { permission: "tickets.write", params: idParams, body: noteEditInput },
  async ({ actor, params, body }) => {
    await editNote(actor, params.id, body);
    return Response.json(await getTimelineNote(actor, params.id));
  },
);

export const DELETE = agentRoute(
  { permission: "tickets.write", params: idParams },
  async ({ actor, params }) => {
    await deleteNote(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
