import { fileResponse } from "@/lib/platform/files/file-response";
import { findAttachment } from "@/lib/platform/files/find-attachment";
import { fileParams } from "@/lib/platform/files/upload-name";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";

export const OPTIONS = portalOptions;

export const GET = portalRoute({ params: fileParams }, async ({ actor, params }) =>
  fileResponse(await findAttachment(actor, params.id)),
);
