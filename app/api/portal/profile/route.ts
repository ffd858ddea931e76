import { saveProfile } from "@/lib/identity/contacts/save-profile";
import { profileInput } from "@/lib/identity/contacts/schemas";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";

export const OPTIONS = portalOptions;

export const PUT = portalRoute({ body: profileInput }, async ({ actor, body }) => {
  await saveProfile(actor, body);
  return new Response(null, { status: 204 });
});
