import { receiveUpload } from "@/lib/platform/files/uploads";
import { MAX_FILE_SIZE } from "@/lib/platform/files/schemas";
import { uploadQuery } from "@/lib/platform/files/upload-name";
import { portalOptions, portalRoute } from "@/lib/identity/sessions/portal-route";
import { readBody } from "@/lib/platform/http/read-body";

export const OPTIONS = portalOptions;

export const POST = portalRoute({ query: uploadQuery }, async ({ actor, query, request }) => {
  const bytes = await readBody(request, MAX_FILE_SIZE);
  return Response.json(await receiveUpload(actor, { name: query.name, bytes }), { status: 201 });
});
