import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { addContactNote } from "@/lib/tickets/notes/contact-notes";
import { contactNoteInput, idParams } from "@/lib/tickets/notes/schemas";

export const POST = agentRoute(
  { permission: "tickets.write", params: idParams, body: contactNoteInput },
  async ({ actor, params, body, request }) =>
    Response.json(
      { id: await addContactNote(actor, params.id, body, idempotencyKey(request)) },
      { status: 201 },
    ),
);
