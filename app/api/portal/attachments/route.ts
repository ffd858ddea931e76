import { receiveUpload } from "@/lib/files/receive-upload";
import { MAX_FILE_SIZE } from "@/lib/files/schemas";
import { uploadQuery } from "@/lib/files/upload-name";
import { portalOptions, portalRoute } from "@/lib/http/portal-route";
import { readBody } from "@/lib/http/read-body";

export const OPTIONS = portalOptions;

export const POST = portalRoute({ query: uploadQuery }, async ({ actor, query, request }) => {
  const bytes = await readBody(request, MAX_FILE_SIZE);
  return Response.json(await receiveUpload(actor, { name: query.name, bytes }), { status: 201 });
});
