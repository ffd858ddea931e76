import { getCustomization } from "@/lib/workspace/customization/get-customization";
import { removeLogo, replaceLogo } from "@/lib/workspace/customization/logo";

import { MAX_LOGO_SIZE } from "@/lib/workspace/customization/schemas";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { readBody } from "@/lib/platform/http/read-body";

export const PUT = agentRoute({ permission: "customization.manage" }, async ({ actor, request }) => {
  await replaceLogo(actor, await readBody(request, MAX_LOGO_SIZE));
  return Response.json(await getCustomization(actor));
});

export const DELETE = agentRoute({ permission: "customization.manage" }, async ({ actor }) => {
  await removeLogo(actor);
  return Response.json(await getCustomization(actor));
});
