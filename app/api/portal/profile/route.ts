import { saveProfile } from "@/lib/contacts/save-profile";
import { profileInput } from "@/lib/contacts/schemas";
import { portalOptions, portalRoute } from "@/lib/http/portal-route";

export const OPTIONS = portalOptions;

export const PUT = portalRoute({ body: profileInput }, async ({ actor, body }) => {
  await saveProfile(actor, body);
  return new Response(null, { status: 204 });
});
