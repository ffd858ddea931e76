import { agentRoute } from "@/lib/http/agent-route";
import { removeContactNote } from "@/lib/notes/remove-contact-note";
import { idParams } from "@/lib/notes/schemas";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: idParams },
  async ({ actor, params }) => {
    await removeContactNote(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
