import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { deleteTag, renameTag } from "@/lib/workspace/tags/manage-tags";

import { renameTagInput, tagParams } from "@/lib/workspace/tags/schemas";

export const PATCH = agentRoute(
  { permission: "tags.manage", params: tagParams, body: renameTagInput },
  async ({ actor, params, body }) => Response.json(await renameTag(actor, params.id, body.name)),
);

export const DELETE = agentRoute(
  { permission: "tags.manage", params: tagParams },
  async ({ actor, params }) => {
    await deleteTag(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
