import { createCategory } from "@/lib/categories/create-category";
import { listCategories } from "@/lib/categories/list-categories";
import { createCategoryInput } from "@/lib/categories/schemas";
import { agentRoute } from "@/lib/http/agent-route";

export const GET = agentRoute({ permission: "categories.read" }, async ({ actor }) =>
  Response.json({ items: await listCategories(actor) }),
);

export const POST = agentRoute(
  { permission: "categories.manage", body: createCategoryInput },
  async ({ actor, body }) => Response.json(await createCategory(actor, body), { status: 201 }),
);
