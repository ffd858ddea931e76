import { agentRoute } from "@/lib/http/agent-route";
import { idempotencyKey } from "@/lib/http/idempotency-key";
import { createView } from "@/lib/views/create-view";
import { listViews } from "@/lib/views/list-views";
import { createViewInput, listViewsQuery } from "@/lib/views/schemas";

export const GET = agentRoute(
  { permission: "tickets.read", query: listViewsQuery },
  async ({ actor, query }) => Response.json({ items: await listViews(actor, query.timeZone) }),
);

export const POST = agentRoute(
  { permission: "tickets.write", body: createViewInput },
  async ({ actor, body, request }) =>
    Response.json(await createView(actor, body, idempotencyKey(request)), { status: 201 }),
);
