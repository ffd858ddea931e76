import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { createMacro } from "@/lib/tickets/macros/create-macro";
import { listMacros } from "@/lib/tickets/macros/macro-dto";
import { macroInput } from "@/lib/tickets/macros/schemas";

export const GET = agentRoute({ permission: "macros.use" }, async ({ actor }) =>
  Response.json({ items: await listMacros(actor) }),
);

export const POST = agentRoute({ permission: "macros.use", body: macroInput }, async ({ actor, body }) =>
  Response.json(await createMacro(actor, body), { status: 201 }),
);
