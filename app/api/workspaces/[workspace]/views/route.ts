import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { createView } from "@/lib/tickets/views/manage-views";
import { listViews } from "@/lib/tickets/views/list-views";
import { createViewInput, listViewsQuery } from "@/lib/tickets/views/schemas";

export const GET = agentRoute(
  { permission: "tickets.read", query: listViewsQuery },
  async ({ actor, query }) => Response.json({ items: await listViews(actor, query.timeZone) }),
);

export const POST = agentRoute(
  { permission: "tickets.write", body: createViewInput },
  async ({ actor, body, request }) =>
    Response.json(await createView(actor, body, idempotencyKey(request)), { status: 201 }),
);
