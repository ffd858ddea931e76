import { requestFileByMail } from "@/lib/channels/email/mail-file";
import { fileParams } from "@/lib/platform/files/upload-name";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";

export const OPTIONS = portalOptions;

export const POST = portalRoute({ params: fileParams }, async ({ actor, params }) => {
  await requestFileByMail(actor, params.id);
  return new Response(null, { status: 202 });
});
