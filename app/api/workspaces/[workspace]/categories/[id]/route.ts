import { archiveCategory } from "@/lib/categories/archive-category";
import { categoryParams, updateCategoryInput } from "@/lib/categories/schemas";
import { updateCategory } from "@/lib/categories/update-category";
import { agentRoute } from "@/lib/http/agent-route";

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
