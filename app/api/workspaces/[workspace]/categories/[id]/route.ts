import { archiveCategory, updateCategory } from "@/lib/workspace/categories/update-category";
import { categoryParams, updateCategoryInput } from "@/lib/workspace/categories/schemas";

import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const PATCH = agentRoute(
  { permission: "categories.manage", params: categoryParams, body: updateCategoryInput },
  async ({ actor, params, body }) => Response.json(await updateCategory(actor, params.id, body)),
);

export const DELETE = agentRoute(
  { permission: "categories.manage", params: categoryParams },
  async ({ actor, params }) => {
    await archiveCategory(actor, params.id);
    return new Response(null, { status: 204 });
  },
);
