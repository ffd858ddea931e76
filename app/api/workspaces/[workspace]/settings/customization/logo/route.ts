import { getCustomization } from "@/lib/customization/get-customization";
import { removeLogo } from "@/lib/customization/remove-logo";
import { replaceLogo } from "@/lib/customization/replace-logo";
import { MAX_LOGO_SIZE } from "@/lib/customization/schemas";
import { agentRoute } from "@/lib/http/agent-route";
import { readBody } from "@/lib/http/read-body";

export const PUT = agentRoute({ permission: "customization.manage" }, async ({ actor, request }) => {
  await replaceLogo(actor, await readBody(request, MAX_LOGO_SIZE));
  return Response.json(await getCustomization(actor));
});

export const DELETE = agentRoute({ permission: "customization.manage" }, async ({ actor }) => {
  await removeLogo(actor);
  return Response.json(await getCustomization(actor));
});
