import { requestFileByMail } from "@/lib/email/mail-file";
import { fileParams } from "@/lib/files/upload-name";
import { portalOptions, portalRoute } from "@/lib/http/portal-route";

export const OPTIONS = portalOptions;

export const POST = portalRoute({ params: fileParams }, async ({ actor, params }) => {
  await requestFileByMail(actor, params.id);
  return new Response(null, { status: 202 });
});
