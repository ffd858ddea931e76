import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { idempotencyKey } from "@/lib/platform/http/idempotency-key";
import { mergeContacts } from "@/lib/tickets/contact-merging/merge-contacts";
import { previewMerge } from "@/lib/tickets/contact-merging/preview-merge";
import { contactParams, mergeInput } from "@/lib/tickets/contact-merging/schemas";

/** Suggests contacts that may be the same person, and what a merge would move. */
export const GET = agentRoute(
  { permission: "contacts.merge", params: contactParams },
  async ({ actor, params }) => Response.json(await previewMerge(actor, params.id)),
);

/** Merges another contact into this one. */
export const POST = agentRoute(
  { permission: "contacts.merge", params: contactParams, body: mergeInput },
  async ({ actor, params, body, request }) =>
    Response.json(await mergeContacts(actor, params.id, body, idempotencyKey(request))),
);
