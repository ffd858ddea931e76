import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { removeContactNote } from "@/lib/tickets/notes/contact-notes";
import { idParams } from "@/lib/tickets/notes/schemas";

export const DELETE = agentRoute(
  { permission: "tickets.write", params: idParams },
  async ({ actor, params }) => {
    await removeContactNote(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
