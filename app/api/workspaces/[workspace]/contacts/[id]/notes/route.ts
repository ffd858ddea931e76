import { agentRoute } from "@/lib/http/agent-route";
import { idempotencyKey } from "@/lib/http/idempotency-key";
import { addContactNote } from "@/lib/notes/add-contact-note";
import { contactNoteInput, idParams } from "@/lib/notes/schemas";

export const POST = agentRoute(
  { permission: "tickets.write", params: idParams, body: contactNoteInput },
  async ({ actor, params, body, request }) =>
    Response.json(
      { id: await addContactNote(actor, params.id, body, idempotencyKey(request)) },
      { status: 201 },
    ),
);
