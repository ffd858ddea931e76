import { agentRoute } from "@/lib/http/agent-route";
import { createMacro } from "@/lib/macros/create-macro";
import { listMacros } from "@/lib/macros/list-macros";
import { macroInput } from "@/lib/macros/schemas";

export const GET = agentRoute({ permission: "macros.use" }, async ({ actor }) =>
  Response.json({ items: await listMacros(actor) }),
);

export const POST = agentRoute({ permission: "macros.use", body: macroInput }, async ({ actor, body }) =>
  Response.json(await createMacro(actor, body), { status: 201 }),
);
