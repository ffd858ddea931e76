import { receiveUpload } from "@/lib/platform/files/uploads";
import { MAX_FILE_SIZE } from "@/lib/platform/files/schemas";
import { uploadQuery } from "@/lib/platform/files/upload-name";
import { agentRoute } from "@/lib/workspace/auth/agent-route";
import { readBody } from "@/lib/platform/http/read-body";

export const POST = agentRoute(
  { permission: "tickets.write", query: uploadQuery },
  async ({ actor, query, request }) => {
    const bytes = await readBody(request, MAX_FILE_SIZE);
    return Response.json(await receiveUpload(actor, { name: query.name, bytes }), { status: 201 });
  },
);
