import { fileResponse } from "@/lib/files/file-response";
import { findAttachment } from "@/lib/files/find-attachment";
import { fileParams } from "@/lib/files/upload-name";
import { portalOptions, portalRoute } from "@/lib/http/portal-route";

export const OPTIONS = portalOptions;

export const GET = portalRoute({ params: fileParams }, async ({ actor, params }) =>
  fileResponse(await findAttachment(actor, params.id)),
);
