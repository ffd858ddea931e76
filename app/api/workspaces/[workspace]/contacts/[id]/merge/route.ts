import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { mergeContacts } from "@/lib/tickets/contact-merging/merge-contacts";
import { previewMerge } from "@/lib/tickets/contact-merging/preview-merge";
import { contactParams, mergeInput } from "@/lib/tickets/contact-merging/schemas";

/** With whom this contact may be one person, and what would move. */
export const GET = agentRoute(
  { permission: "contacts.merge", params: contactParams },
  async ({ actor, params }) => Response.json(await previewMerge(actor, params.id)),
);

/** Another contact becomes this one. */
export const POST = agentRoute(
  { permission: "contacts.merge", params: contactParams, body: mergeInput },
  async ({ actor, params, body, request }) =>
    Response.json(await mergeContacts(actor, params.id, body, idempotencyKey(request))),
);
