import { createCategory } from "@/lib/workspace/categories/create-category";
import { listCategories } from "@/lib/workspace/categories/list-categories";
import { createCategoryInput } from "@/lib/workspace/categories/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";

export const GET = agentRoute({ permission: "categories.read" }, async ({ actor }) =>
  Response.json({ items: await listCategories(actor) }),
);

export const POST = agentRoute(
  { permission: "categories.manage", body: createCategoryInput },
  async ({ actor, body }) => Response.json(await createCategory(actor, body), { status: 201 }),
);
